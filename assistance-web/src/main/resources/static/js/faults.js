/*
 * What the application form says of itself follows what was saved: the marks of its parts, the list of faults, the red inputs.
 * The answer of autosave carries it as `standing`: { parts, faults: [{ field, id, sentence }], lacking, ready }.
 * An input in which somebody is typing is left alone until it is left.
 */
(() => {
  'use strict';
  const form = document.getElementById('application');
  if (!form) { return; }
  const list = document.querySelector('[data-faults]');
  const words = id => document.getElementById(`${id}-error`);
  let faults = null;
  let told = new Map();

  /* A group carries its sentence only; of a note such as 女，1979-03-02 出生 nothing is taken away. */
  const say = (id, sentence) => {
    const field = document.getElementById(id);
    const beside = words(id);
    if (!beside) { return; }
    if (sentence === '') {
      if (!beside.classList.contains('field-note')) { beside.textContent = ''; }
    } else {
      beside.classList.remove('field-note');
      beside.textContent = sentence;
    }
    if (field?.matches('input, select, textarea')) {
      if (!field.matches('[type=checkbox]')) { field.classList.toggle('is-invalid', sentence !== ''); }
      sentence === '' ? field.removeAttribute('aria-invalid') : field.setAttribute('aria-invalid', 'true');
    } else if (field?.matches('.proofs')) {
      field.hidden = sentence === '' && field.querySelector('.files li') === null;
    }
    field?.closest('details:not([open])')?.toggleAttribute('open', sentence !== '');
  };

  const mark = parts => parts.forEach(part => {
    const link = document.querySelector(`.intake-parts [data-part="${part.part}"] a`);
    link.className = part.done ? 'is-done' : part.wrong ? 'is-wrong' : '';
    link.querySelector('.bi').className = 'bi ' + (part.done ? 'bi-check-circle-fill' : part.wrong ? 'bi-exclamation-circle-fill' : 'bi-circle');
    link.querySelector('small').textContent = part.label;
    link.querySelector('em').textContent = part.which;
  });

  /* Of several dates the list says which. */
  const named = fault => {
    const label = fault.sentence.startsWith('日期') ? document.querySelector(`label[for="${fault.id}"] > span`)?.textContent : null;
    return label ? `${label}：${fault.sentence}` : fault.sentence;
  };

  const enumerate = () => {
    let box = list.querySelector('[data-error-summary]');
    if (faults.length === 0) { box?.remove(); return; }
    if (!box) {
      box = document.createElement('div');
      box.className = 'error-summary';
      box.tabIndex = -1;
      box.dataset.errorSummary = '';
      box.innerHTML = '<h2><i class="bi bi-exclamation-octagon-fill" aria-hidden="true"></i> 有 <span></span> 处需要改正，已填写的内容都还在</h2><ul></ul>';
      list.append(box);
    }
    box.querySelector('h2 span').textContent = String(faults.length);
    box.querySelector('ul').replaceChildren(...faults.map(fault => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${fault.id}`;
      link.dataset.field = fault.field;
      link.textContent = named(fault);
      item.append(link);
      return item;
    }));
  };

  /* Rows move up when one is removed, so what is red now is looked for each time. */
  const red = () => [...document.querySelectorAll('#application .field-error, .proofs .field-error')]
    .filter(beside => beside.textContent !== '' && !beside.classList.contains('field-note')).map(beside => beside.id.replace(/-error$/, ''));

  const show = () => {
    const wrong = new Map(faults.map(fault => [fault.id, fault.sentence]));
    const typing = document.activeElement?.matches('input:not([type=checkbox]), textarea') ? document.activeElement.id : null;
    new Set([...red(), ...wrong.keys()]).forEach(id => { if (id !== typing) { say(id, wrong.get(id) ?? ''); } });
  };

  form.addEventListener('autosave:saved', event => {
    const standing = event.detail?.standing;
    if (!standing) { return; }
    faults = standing.faults;
    told = new Map(faults.map(fault => [fault.id, document.getElementById(fault.id)?.value]));
    mark(standing.parts);
    show();
    form.dispatchEvent(new CustomEvent('faults:shown'));
    /* The list appears by itself only where the officer asked for it; otherwise the page would jump while typing. */
    if (list.dataset.faults === 'all' || list.querySelector('[data-error-summary]')) { enumerate(); }
    const lacking = document.querySelector('[data-lacking]');
    if (lacking) {
      lacking.hidden = standing.lacking === 0;
      lacking.querySelector('strong').textContent = String(standing.lacking);
      document.querySelector('[data-ready]').hidden = !standing.ready;
    }
  });
  /* After app.js has looked at the identity number: its note does not take the place of what the server found. */
  document.addEventListener('focusout', event => {
    const known = faults?.find(fault => fault.id === event.target.id);
    if (known && event.target.value === told.get(known.id)) { say(known.id, known.sentence); }
  });
  form.addEventListener('rows:changed', () => { faults = null; });
})();
