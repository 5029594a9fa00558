/*
 * Keeps what is typed into forms that do not save by themselves, in this tab only and only until it has arrived.
 * Long fields, reasons and remarks from the first letter on: a session that ended costs no sentence. Each is kept under who
 * signed in, the form's address and its name, and forgotten when a page says that something was done, when the officer throws it
 * away or signs out, after a day, and when the tab is closed.
 * All fields of a form while it is on its way: the next page, where it says that the act was refused, shows them again in the same
 * form, or as text where the form is gone; any other page forgets them. A page of its own for a refusal (no post, no such thing, an
 * error) lists the long ones and keeps all of them for an hour, until the form is open again.
 */
(() => {
  'use strict';
  const ROOT = 'kept:';
  const SENT = 'kept-sent';
  const LOST = 'kept-lost';
  const AN_HOUR = 60 * 60 * 1000;
  /* Numbers of people are typed again rather than kept. */
  const NUMBERS = /idNumber|account|phone/i;
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

  /* Arrived, or refused: the page says so. A page without sign-in says nothing about it. */
  const sent = who === '' ? null : JSON.parse(store.getItem(SENT) ?? 'null');
  if (who !== '') { store.removeItem(SENT); }
  const refusal = document.querySelector('[data-lost]');
  const onItsWay = refusal ? JSON.parse(store.getItem(SENT) ?? 'null') : null;
  if (onItsWay) {
    try { store.setItem(LOST, JSON.stringify({ ...onItsWay, fields: onItsWay.fields.filter(([name]) => !NUMBERS.test(name)), since: Date.now() })); } catch { /* full: the long fields are kept already */ }
    store.removeItem(SENT);
  }
  if (sent && document.querySelector('[data-done]')) { forget(sent.keys); }
  forget(keys().filter(key => Date.now() - (JSON.parse(store.getItem(key)).at ?? 0) > A_DAY));

  const noteOf = (words, drop) => {
    const note = document.createElement('p');
    note.className = 'field-help kept-note';
    note.append(`${words} `);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-link btn-sm';
    button.textContent = '不用这段';
    button.addEventListener('click', () => { drop(); note.remove(); });
    note.append(button);
    return note;
  };

  /* A form on its way, field by field, and the same form on a later page. */
  const fieldsOf = form => [...form.elements].filter(field => field.name && !field.disabled
    && field.matches('select, textarea, input:not([type=hidden]):not([type=file]):not([type=password]):not([type=submit])'));
  const ticks = field => field.matches('[type=checkbox], [type=radio]');
  const stateOf = field => (ticks(field) ? field.checked : field.value);
  const setTo = (field, state) => {
    if (ticks(field)) { field.checked = state; } else { field.value = state; }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const formsAt = path => [...document.querySelectorAll('form')].filter(form => posts(form) && pathOf(form) === path);
  const again = (form, fields) => {
    const before = [];
    for (const [name, value, state] of fields) {
      const field = fieldsOf(form).find(one => one.name === name && (!ticks(one) || one.value === value));
      if (field && stateOf(field) !== state) { before.push([field, stateOf(field)]); setTo(field, state); }
    }
    form.closest('details')?.setAttribute('open', '');
    if (before.length > 0) {
      form.prepend(noteOf('已恢复您没有提交成功的内容。', () => before.forEach(([field, state]) => setTo(field, state))));
    }
  };
  /* A box over the page stays open where it was, with the sentence in it: the one at the top of the page may be out of sight. */
  const beside = form => {
    if (!form.closest('details[data-popup]')) { return; }
    const sentence = document.createElement('p');
    sentence.className = 'field-error';
    sentence.textContent = document.querySelector('[data-refused] > span').textContent;
    form.querySelector('.confirm-question')?.after(sentence);
    const field = fieldsOf(form)[0];
    field?.focus();
    form.scrollIntoView({ block: 'nearest' });
  };
  const listOf = texts => {
    const list = document.createElement('ul');
    texts.forEach(text => { const line = document.createElement('li'); line.textContent = text; list.append(line); });
    return list;
  };
  const tell = texts => document.querySelector('[data-refused] > span')
    .append(document.createElement('br'), '您填写的内容没有提交，都在这里：', listOf(texts));

  const offer = field => {
    const key = keyOf(field);
    const kept = store.getItem(key);
    if (!kept) { return; }
    const text = JSON.parse(kept).text;
    if (text === field.value) { return; }
    const before = field.value;
    field.value = text;
    field.insertAdjacentElement('afterend',
      noteOf('已恢复您没有提交成功的内容。', () => { field.value = before; store.removeItem(key); field.focus(); }));
  };
  if (sent && document.querySelector('[data-refused]')) {
    const form = formsAt(sent.path)[sent.at];
    if (form) { again(form, sent.fields); beside(form); } else if (sent.texts.length > 0) { tell(sent.texts); }
  }
  if (onItsWay) {
    refusal.hidden = false;
    if (onItsWay.texts.length > 0) { refusal.append(listOf(onItsWay.texts)); }
  }
  const lost = who === '' ? null : JSON.parse(store.getItem(LOST) ?? 'null');
  const back = lost && formsAt(lost.path)[lost.at];
  const over = lost && (lost.who !== who || Date.now() - lost.since > AN_HOUR);
  if (back && !over) { again(back, lost.fields); }
  if (back || over) { store.removeItem(LOST); }
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
    if (pathOf(form).endsWith('/logout')) { forget(keys()); store.removeItem(SENT); store.removeItem(LOST); return; }
    /* The page that asks for the second factor again sends the same act on. */
    if (who === '' || form.matches('[data-autosave]') || form.querySelector('input[type=password]')) { return; }
    const path = pathOf(form);
    const long = [...form.elements].filter(keeps);
    try {
      store.setItem(SENT, JSON.stringify({
        who, path, at: formsAt(path).indexOf(form), keys: long.map(keyOf), texts: long.map(field => field.value).filter(Boolean),
        fields: fieldsOf(form).map(field => [field.name, field.value, stateOf(field)]) }));
    } catch { /* full: the long fields are kept already */ }
  });
})();
