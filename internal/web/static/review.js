// The keys of the review pages. Everything works without them.
'use strict';
(() => {
  // What a key does to the sentence or the stretch that has the focus.
  const here = (from, key) => {
    for (let at = from.closest('[data-here]'); at; at = at.parentElement.closest('[data-here]')) {
      const one = at.querySelector(`[data-do="${key}"]`);
      if (one) return one;
    }
  };

  // The arrows go from border to border and from sentence to sentence.
  const step = (e) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[e.key];
    const stops = [...document.querySelectorAll('.division header [name=turn], .division .cut')];
    if (!by || !stops.length) return false;
    const now = stops.indexOf(e.target);
    const next = stops[now < 0 ? 0 : Math.min(Math.max(now + by, 0), stops.length - 1)];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    e.preventDefault();
    return true;
  };

  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.target.closest('input, textarea, select')) return;
    if (step(e)) return;
    const key = CSS.escape(e.key.toLowerCase());
    const one = here(e.target, key) || document.querySelector(`[data-key="${key}"]`);
    if (!one) return;
    e.preventDefault();
    one.click();
    const form = one.closest('details');
    const field = form && form.open && form.querySelector('form :is(input:not([type=hidden]), select), a');
    if (field) field.focus();
  });

  // A form is sent once, however often its button is pressed.
  addEventListener('submit', (e) => {
    if (e.target.dataset.sent) e.preventDefault();
    e.target.dataset.sent = '1';
  });
})();
