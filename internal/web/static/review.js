// The keys of the review pages. Everything works without them.
'use strict';
(() => {
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.target.closest('input, textarea, select')) return;
    const one = document.querySelector(`[data-key="${CSS.escape(e.key.toLowerCase())}"]`);
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
