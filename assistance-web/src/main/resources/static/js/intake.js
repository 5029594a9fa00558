/*
 * The application form's own help to quick typing; everything works without it.
 *   [data-emergency]         shown unless relief is for expenditure, or something is chosen in it
 *   [data-for="TEKUN"]        shown only while that programme, or one of several, is ticked
 *   [data-key], [data-member-name], select[data-members]   rows refer to a member by key; the lists follow the names as typed
 *   [data-certificate]        kind and grade are read from the number; two digits are completed from the identity number
 *   [data-usual]              hides the [data-unusual] questions left unanswered while ticked: the tick answers them
 *   [data-ask="labour"]       shown only at the ages at which the question is asked
 *   [data-guardian]           shown for minors and for whoever may not sign alone: ill, disabled, without full capacity
 *   [data-same="#from"][data-to="#to"]   a button that takes over another input's text
 *   [data-late="2026-10-18"]  shown only for a day of application before this one
 *   [data-explain]            an explanation, shown where it is asked for or given
 *   [data-copy="#id"]         takes over another input's text when entered empty
 *   [data-largest]            (file) says at once that a file is larger than so many bytes
 */
(() => {
  'use strict';
  document.addEventListener('click', event => {
    /* With scripts a row is added in the page; the button's own way is for browsers without. */
    if (event.target.closest('button[data-row-add]')) { event.preventDefault(); }
  });
  document.addEventListener('change', event => {
    const input = event.target;
    if (!input.matches('input[type=file][data-largest]')) { return; }
    const large = [...input.files].filter(file => file.size > Number(input.dataset.largest));
    const words = document.getElementById(`${input.id}-error`);
    if (words) { words.textContent = large.length ? `“${large[0].name}”超过10 MB，请压缩或分开上传` : ''; }
    input.classList.toggle('is-invalid', large.length > 0);
    if (large.length) { input.value = ''; }
  });
  /* Nothing chosen, or what was chosen is too large: the sentence stays beside the input, and nothing is sent. */
  document.addEventListener('submit', event => {
    const input = event.target.querySelector?.('input[type=file][data-largest]');
    if (!input || input.files.length > 0) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    const words = document.getElementById(`${input.id}-error`);
    if (words && words.textContent === '') { words.textContent = '请先选择要上传的JPG、PNG图片或PDF文件'; }
    input.classList.add('is-invalid');
    input.focus();
  }, true);
  const form = document.getElementById('application');
  if (!form) { return; }

  const kinds = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
  const cards = () => [...form.querySelectorAll('.member-card')];
  const told = (input, sentence) => {
    const words = document.getElementById(`${input.id}-error`);
    if (words && !input.classList.contains('is-invalid')) {
      words.classList.toggle('field-note', sentence !== '');
      words.textContent = sentence;
    }
  };
  const changed = input => input.dispatchEvent(new Event('change', { bubbles: true }));

  const showProgrammes = () => {
    form.querySelectorAll('[data-for]').forEach(part => {
      part.hidden = !part.dataset.for.split(' ').some(name => form.querySelector(`[data-programme="${name}"]`)?.checked);
    });
    const expenditure = form.querySelector('[name="reliefType"]')?.value === 'EXPENDITURE';
    form.querySelectorAll('[data-emergency]').forEach(part => {
      part.hidden = expenditure && part.querySelector('select').value === '';
    });
    document.querySelectorAll('.intake-parts [data-part="RELIEF"]').forEach(item => {
      item.hidden = !form.querySelector('[data-programme="TEMPORARY_RELIEF"]')?.checked;
    });
  };

  const giveKeys = () => {
    const keys = cards().map(card => card.querySelector('[data-key]'));
    let last = Math.max(0, ...keys.map(key => Number(key.value) || 0));
    keys.forEach(key => { if (key.value === '') { last += 1; key.value = String(last); } });
  };

  const listMembers = () => {
    const people = cards().map((card, at) => ({
      key: card.querySelector('[data-key]').value,
      name: card.querySelector('[data-member-name]').value.trim() || `第${at + 1}名成员` }));
    form.querySelectorAll('select[data-members]').forEach(select => {
      const kept = select.value;
      const options = [new Option(select.dataset.members, '')].concat(people.map(person => new Option(person.name, person.key)));
      select.replaceChildren(...options);
      const only = people.length === 1 && select.dataset.members === '请选择' ? people[0].key : '';
      select.value = people.some(person => person.key === kept) ? kept : only;
    });
  };

  const readCertificate = (card, leaving) => {
    const input = card.querySelector('[data-certificate]');
    const id = card.querySelector('[data-member-id]').value.normalize('NFKC').trim().toUpperCase();
    let number = input.value.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    if (leaving && /^[1-7][1-4]$/.test(number) && id.length === 18 && !id.includes('*')) {
      number = id + number;
      input.value = number;
      changed(input);
    }
    const digits = number.length <= 4 ? number : number.slice(18);
    const kind = kinds[Number(digits[0]) - 1];
    const grade = '一二三四'[Number(digits[1]) - 1];
    told(input, kind && grade ? `${kind}${grade}级` : '');
    const holds = number !== '' || [...card.querySelectorAll('[data-with-certificate] input')].some(field => field.value !== '');
    card.querySelector('[data-with-certificate]').hidden = !holds;
    card.querySelector('[data-with-multiple]').hidden = kind !== '多重';
  };

  const ageOf = input => {
    const id = input.value.trim();
    // A number filled in from an earlier application is masked: its day of birth stands beside it.
    const born = id.includes('*') ? /^()(\d{4})-(\d{2})-(\d{2})$/.exec(input.dataset.born ?? '')?.slice(1) : id.length === 18 && /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(id);
    if (!born) { return null; }
    const [year, month, day] = (form.elements.appliedOn.value || '').split('-').map(Number);
    if (!day) { return null; }
    return year - born[1] - (month < Number(born[2]) || (month === Number(born[2]) && day < Number(born[3])) ? 1 : 0);
  };
  const asked = { labour: age => age >= 16 && age < 60, school: age => age >= 6 && age < 30, independence: age => age >= 18 };
  const showQuestions = card => {
    const age = ageOf(card.querySelector('[data-member-id]'));
    const usual = card.querySelector('[data-usual]').checked;
    card.querySelectorAll('[data-ask], [data-unusual]').forEach(question => {
      const tooYoungOrOld = question.dataset.ask && age !== null && !asked[question.dataset.ask](age);
      const answeredByTick = 'unusual' in question.dataset && usual;
      const input = question.querySelector('select');
      question.hidden = (tooYoungOrOld || answeredByTick) && input.value === '' && document.activeElement !== input;
    });
    const of = name => card.querySelector(`[name$=".${name}"]`)?.value ?? '';
    const mayNotSign = age !== null && age < 18 || of('certificate') !== '' || !['', 'HEALTHY'].includes(of('health'))
      || !['', 'YES'].includes(of('independence')) || of('labour') === 'NONE';
    card.querySelectorAll('[data-guardian]').forEach(question => {
      const input = question.querySelector('select, input');
      question.hidden = !mayNotSign && input.value === '' && !input.classList.contains('is-invalid');
    });
  };

  const showLateReason = () => {
    const box = form.querySelector('[data-late]');
    const applied = form.elements.appliedOn.value;
    const input = box.querySelector('input');
    box.hidden = !(applied && applied < box.dataset.late) && input.value === '' && !input.classList.contains('is-invalid');
  };

  const showExplanations = () => form.querySelectorAll('[data-explain]').forEach(box => {
    const input = box.querySelector('input');
    box.hidden = input.value === '' && !input.classList.contains('is-invalid') && document.activeElement !== input;
  });
  form.addEventListener('faults:shown', showExplanations);

  const countStruck = list => {
    const struck = list.querySelectorAll('input:checked').length;
    list.querySelector('[data-struck]').textContent = struck === 0 ? '（没有划去的不用点开）' : `（已划去 ${struck} 项）`;
  };

  const settle = () => { showExplanations(); giveKeys(); showLateReason(); listMembers(); showProgrammes(); cards().forEach(card => { readCertificate(card, false); showQuestions(card); }); };
  form.addEventListener('rows:changed', settle);
  form.addEventListener('change', event => {
    if (event.target.matches('[data-programme], [name="reliefType"]')) { showProgrammes(); }
    if (event.target.matches('.member-card select')) { showQuestions(event.target.closest('.member-card')); }
    if (event.target.matches('.struck input')) { countStruck(event.target.closest('.struck')); }
    if (event.target.matches('[data-usual]')) { showQuestions(event.target.closest('.member-card')); }
    if (event.target.name === 'appliedOn') { showLateReason(); cards().forEach(showQuestions); }
  });
  form.addEventListener('input', event => {
    const card = event.target.closest('.member-card');
    if (event.target.matches('[data-member-name]')) { listMembers(); }
    if (card && event.target.matches('[data-certificate]')) { readCertificate(card, false); }
  });
  form.addEventListener('focusout', event => {
    const card = event.target.closest('.member-card');
    if (card && event.target.matches('[data-certificate]')) { readCertificate(card, true); showQuestions(card); }
    if (card && event.target.matches('[data-member-id], [data-unusual] select')) { showQuestions(card); }
  });
  form.addEventListener('focusin', event => {
    const source = event.target.dataset.copy && document.querySelector(event.target.dataset.copy);
    if (source && event.target.value === '' && source.value !== '') {
      event.target.value = source.value;
      event.target.select();
      changed(event.target);
    }
  });
  form.querySelectorAll('[data-same]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const target = form.querySelector(button.dataset.to);
      target.value = form.querySelector(button.dataset.same).value;
      changed(target);
      target.focus();
    });
  });
  settle();
})();
