// What pages do a little better with a script. Everything works without it.
'use strict';
(() => {
  const $ = (css, from = document) => from.querySelector(css);
  const all = (css, from = document) => [...from.querySelectorAll(css)];
  document.documentElement.classList.add('js');

  // "/" leads to the search box.
  addEventListener('keydown', (e) => {
    if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, textarea, select')) return;
    e.preventDefault();
    $('#q').focus();
    $('#q').select();
  });

  // The kept texts of a case: one at a time, and the words of a fact ringed and in view.
  const source = $('.source');
  if (source) {
    const texts = all('.text', source), tabs = all('.tabs a', source), pane = $('.texts', source);
    const narrow = matchMedia('(max-width: 820px)');
    pane.classList.toggle('tabbed', tabs.length > 0);
    const close = document.createElement('button');
    close.className = 'close';
    close.textContent = '×';
    close.setAttribute('aria-label', document.documentElement.lang === 'ja' ? '閉じる' : 'Close');
    close.addEventListener('click', () => source.classList.remove('sheet'));
    source.append(close);

    const show = (text) => {
      texts.forEach((t) => t.classList.toggle('away', tabs.length > 0 && t !== text));
      tabs.forEach((t) => {
        if (t.hash === '#' + text.id) t.setAttribute('aria-current', 'true');
        else t.removeAttribute('aria-current');
      });
    };
    const ring = (id) => {
      const mark = document.getElementById(id);
      const text = mark && mark.closest('.text');
      if (!text) return false;
      show(text);
      all('.on').forEach((x) => x.classList.remove('on'));
      if (mark !== text) {
        all(`#${id}, [data-of="${id}"]`, text).forEach((m) => m.classList.add('on'));
        all(`a.q[href="#${id}"]`).forEach((a) => a.classList.add('on'));
      }
      const top = mark === text ? 0 : mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop - pane.clientHeight / 3;
      pane.scrollTo({ top });
      if (!narrow.matches) mark.scrollIntoView({ block: 'nearest' }); // the pane may reach below the window
      return true;
    };
    if (texts.length) show(texts[0]);
    addEventListener('click', (e) => {
      const a = e.target.closest('a[href^="#"]');
      if (!a) return;
      const inText = a.closest('.source');
      if (narrow.matches && !inText) source.classList.add('sheet');
      if (!ring(a.hash.slice(1))) { source.classList.remove('sheet'); return; }
      e.preventDefault();
      history.replaceState(null, '', a.hash);
    });
    source.addEventListener('click', (e) => { // from the words to the fact
      const mark = e.target.closest('mark');
      const id = mark && (mark.id || mark.dataset.of);
      const fact = id && $(`a.q[href="#${id}"]`);
      if (!fact) return;
      ring(id);
      if (!narrow.matches) fact.scrollIntoView({ block: 'center' });
    });
    addEventListener('keydown', (e) => { if (e.key === 'Escape') source.classList.remove('sheet'); });
    if (location.hash) ring(location.hash.slice(1));
  }

  // A text that was read: hovering a fact lights its words, hovering words the facts that rest on them.
  const kept = $('.reading .kept');
  if (kept) {
    const light = (id, on) => {
      all(`#${id}, [data-of="${id}"]`, kept).forEach((m) => m.classList.toggle('on', on));
      all(`.account a.q[href="#${id}"]`).forEach((a) => a.classList.toggle('on', on));
    };
    for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]]) {
      addEventListener(type, (e) => {
        const a = e.target.closest('.account a.q');
        if (a) light(a.hash.slice(1), on);
        for (let m = e.target.closest('.kept mark'); m; m = m.parentElement.closest('mark')) light(m.id || m.dataset.of, on);
      });
    }
    addEventListener('click', (e) => {
      const a = e.target.closest('.account a.q');
      const mark = a && document.getElementById(a.hash.slice(1));
      if (!mark) return;
      e.preventDefault();
      kept.scrollTo({ top: mark.getBoundingClientRect().top - kept.getBoundingClientRect().top + kept.scrollTop - kept.clientHeight / 3 });
      if (matchMedia('(max-width: 820px)').matches) kept.scrollIntoView({ block: 'start' });
      history.replaceState(null, '', a.hash);
    });
  }

  // A file may be dropped onto the text.
  const drop = $('.drop');
  if (drop) {
    const input = $('input[type=file]', drop);
    for (const type of ['dragover', 'dragleave', 'drop']) {
      drop.addEventListener(type, (e) => {
        if (type !== 'dragleave') e.preventDefault();
        drop.classList.toggle('over', type === 'dragover');
        if (type !== 'drop' || !e.dataTransfer.files.length) return;
        input.files = e.dataTransfer.files;
        drop.submit();
      });
    }
  }

  // Copying a citation, with the address of the page.
  for (const button of all('button[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const words = document.getElementById(button.dataset.copy).textContent;
      await navigator.clipboard.writeText(`${words} ${location.origin}${location.pathname}`);
      button.textContent = '✓';
    });
  }
})();
