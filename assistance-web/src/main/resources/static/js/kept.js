/*
 * Keeps what is typed into long fields, reasons and remarks of forms that do not save by themselves, in this tab only and only
 * until it has arrived: a session that ended or a case that somebody else moved on meanwhile costs no sentence.
 * A field is kept under who signed in, the form's address and its name. It is forgotten when a page says that something was
 * done, when the officer throws it away or signs out, after a day, and when the tab is closed.
 */
(() => {
  'use strict';
  const ROOT = 'kept:';
  const SENT = 'kept-sent';
  const A_DAY = 24 * 60 * 60 * 1000;
  const store = (() => { try { return window.sessionStorage; } catch { return null; } })();
  if (!store) { return; }
  const who = document.querySelector('.who summary')?.textContent.replace(/\s+/g, '') ?? '';
  const keys = () => Object.keys(store).filter(key => key.startsWith(ROOT));
  const forget = list => list.forEach(key => store.removeItem(key));

  /* By attribute: a field may be called action or method, and then stands before the form's own. */
  const pathOf = form => new URL(form.getAttribute('action') ?? '', location.href).pathname;
  const posts = form => (form.getAttribute('method') ?? '').toLowerCase() === 'post';
  const keeps = field => field.form && posts(field.form) && !field.form.matches('[data-autosave]')
    && !field.form.querySelector('input[type=password]') && field.name !== ''
    && (field.matches('textarea') || field.matches('input[type=text]') && /(reason|reasons|remark|content|text)$/i.test(field.name));
  const keyOf = field => `${ROOT}${who}:${pathOf(field.form)}:${field.name}`;

  /* Arrived: the page says so. A page without sign-in says nothing about it. */
  if (who !== '' && document.querySelector('[data-done]')) { forget(JSON.parse(store.getItem(SENT) ?? '[]')); }
  if (who !== '') { store.removeItem(SENT); }
  forget(keys().filter(key => Date.now() - (JSON.parse(store.getItem(key)).at ?? 0) > A_DAY));

  const offer = field => {
    const key = keyOf(field);
    const kept = store.getItem(key);
    if (!kept) { return; }
    const text = JSON.parse(kept).text;
    if (text === field.value) { return; }
    const before = field.value;
    field.value = text;
    const note = document.createElement('p');
    note.className = 'field-help kept-note';
    note.append('已恢复您没有提交成功的内容。 ');
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'btn btn-link btn-sm';
    drop.textContent = '不用这段';
    drop.addEventListener('click', () => { field.value = before; store.removeItem(key); note.remove(); field.focus(); });
    note.append(drop);
    field.insertAdjacentElement('afterend', note);
  };
  if (who !== '') { document.querySelectorAll('form textarea, form input[type=text]').forEach(field => { if (keeps(field)) { offer(field); } }); }

  document.addEventListener('input', event => {
    const field = event.target;
    if (who === '' || !field.form || !keeps(field)) { return; }
    if (field.value.trim() === '' || field.value === field.defaultValue) { store.removeItem(keyOf(field)); return; }
    try { store.setItem(keyOf(field), JSON.stringify({ text: field.value, at: Date.now() })); } catch { /* full: the page still has it */ }
  });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || !posts(form)) { return; }
    if (pathOf(form).endsWith('/logout')) { forget(keys()); return; }
    store.setItem(SENT, JSON.stringify([...form.elements].filter(field => field.name && keeps(field)).map(keyOf)));
  });
})();
