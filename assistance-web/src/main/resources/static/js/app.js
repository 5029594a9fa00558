/*
 * Behaviour shared by every page. Plain JavaScript; nothing inline. What a tab keeps for a while is in kept.js.
 *   data-enter-next   (form)   Enter goes to the next field, Ctrl+Enter submits
 *   data-idnumber     (input)  checks the number as typed; data-birth="#id" and data-sex="#id or radio name" are filled from it
 *   data-month        (input)  a month typed as 202611 or 2026.11 becomes 2026-11 on leaving
 *   data-day          (input)  a date typed as 20261102 or 2026.11.2 becomes 2026-11-02 on leaving; one that does not exist stays and is told
 *   data-money        (input)  full-width digits, commas and spaces are tidied on leaving the field
 *   data-close        (button) closes the <details> around it;  data-back (button) goes back;  data-print (button) prints
 *   data-no-guard     (form)   no question about unsaved changes
 *   data-popup        (details) closes on Escape and on a click elsewhere
 */
(() => {
  'use strict';
  const meta = name => document.querySelector(`meta[name="${name}"]`);
  const csrf = { token: () => meta('_csrf')?.content ?? '', header: () => meta('_csrf_header')?.content ?? 'X-CSRF-TOKEN' };
  window.assistance = { csrf };

  document.addEventListener('htmx:configRequest', event => { event.detail.headers[csrf.header()] = csrf.token(); });

  /* Menu on a phone, pop-ups, back */
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-menu-button]');
    if (button) {
      const open = document.getElementById('menu').classList.toggle('is-open');
      button.setAttribute('aria-expanded', String(open));
    }
    if (event.target.closest('[data-back]')) { history.back(); }
    if (event.target.closest('[data-print]')) { window.print(); }
    const close = event.target.closest('[data-close]');
    if (close) {
      const details = close.closest('details');
      details.open = false;
      details.querySelector('summary').focus();
    }
    document.querySelectorAll('details[data-popup][open]').forEach(open => {
      if (!open.contains(event.target)) { open.open = false; }
    });
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') { return; }
    document.querySelectorAll('details[data-popup][open]').forEach(open => { open.open = false; open.querySelector('summary').focus(); });
  });

  /* Errors: the summary takes the focus, its links bring the cursor into the field */
  document.querySelector('[data-error-summary]')?.focus();
  /* Of several dates the list of faults says which */
  document.querySelectorAll('[data-error-summary] a[href^="#"]').forEach(link => {
    const label = link.textContent.startsWith('日期') ? document.querySelector(`label[for="${link.hash.slice(1)}"] > span`)?.textContent : null;
    if (label) { link.textContent = `${label}：${link.textContent}`; }
  });
  document.addEventListener('click', event => {
    const link = event.target.closest('[data-error-summary] a');
    const target = link && (document.getElementById(decodeURIComponent(link.hash.slice(1)))
      ?? document.querySelector(`[name="${CSS.escape(link.dataset.field)}"]`));
    if (!target) { return; }
    event.preventDefault();
    target.closest('details:not([open])')?.setAttribute('open', '');
    const field = target.matches('fieldset') ? target.querySelector('input') ?? target : target;
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });

  /* Enter to the next field */
  const typable = form => [...form.elements].filter(field => !field.disabled && !field.readOnly && field.type !== 'hidden'
    && !(field.type === 'radio' && !field.checked && form.querySelector(`input[name="${CSS.escape(field.name)}"]:checked`))
    && (field.matches('input, select, textarea') || field.matches('button[type=submit]')) && field.offsetParent !== null);
  document.addEventListener('keydown', event => {
    const form = event.target.form;
    if (event.key !== 'Enter' || event.isComposing || !form?.matches('[data-enter-next]')) { return; }
    if (event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[data-default-submit]') ?? undefined);
    } else if (event.target.matches('input:not([type=submit]):not([type=file]), select')) {
      event.preventDefault();
      const fields = typable(form);
      let at = fields.indexOf(event.target) + 1;
      while (at < fields.length && event.target.type === 'radio' && fields[at].name === event.target.name) { at++; }
      const next = fields[at];
      next?.focus();
      if (next?.matches('input[type=text]')) { next.select(); }
    }
  });

  /* ID number (GB 11643) */
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const read = raw => {
    const number = raw.replace(/[\s-]/g, '').replace(/[０-９Ｘｘ]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xFEE0)).toUpperCase();
    if (number === '') { return { number, sentence: '' }; }
    if (/[^0-9X]/.test(number) || /X./.test(number)) { return { number, sentence: '身份证号只能是数字，最后一位可以是 X。' }; }
    if (number.length < 18) { return { number, sentence: `已输入 ${number.length} 位，还差 ${18 - number.length} 位。`, partial: true }; }
    if (number.length > 18) { return { number, sentence: `多输了 ${number.length - 18} 位，身份证号是 18 位。` }; }
    const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
    const date = new Date(Number(year), Number(month) - 1, Number(day));
    if (date.getMonth() + 1 !== Number(month) || date.getDate() !== Number(day) || date > new Date()) {
      return { number, sentence: '第 7 至 14 位不是有效的出生日期，请对照证件核对。' };
    }
    const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
    if ('10X98765432'[sum % 11] !== number[17]) { return { number, sentence: '校验位不对，可能有一位输错，请对照证件核对。' }; }
    return { number, sentence: '', birth: `${year}-${month}-${day}`, sex: Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE' };
  };
  const fill = (target, value) => {
    if (!target || target.value === value) { return; }
    target.value = value;
    target.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const find = selector => {
    try { return document.querySelector(selector); } catch { return null; /* the name of radio buttons is no selector */ }
  };
  const checkNumber = (input, leaving) => {
    const result = read(input.value);
    const words = document.getElementById(`${input.id}-error`);
    const wrong = result.sentence !== '' && (leaving || !result.partial);
    input.classList.toggle('is-invalid', wrong);
    wrong ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
    if (words) {
      words.classList.toggle('field-note', result.birth !== undefined);
      words.textContent = result.birth ? `${result.sex === 'MALE' ? '男' : '女'}，${result.birth} 出生${result.birth < '1900' ? '，早于1900年，请核对' : ''}` : wrong ? result.sentence : '';
    }
    if (!result.birth) { return; }
    if (input.value !== result.number) { input.value = result.number; }
    if (input.dataset.birth) { fill(find(input.dataset.birth), result.birth); }
    if (input.dataset.sex) {
      const name = input.dataset.sex;
      const codes = { MALE: ['MALE', '1', '男'], FEMALE: ['FEMALE', '2', '女'] }[result.sex];
      const radio = [...(input.form?.elements ?? [])].find(field => field.type === 'radio' && field.name === name && codes.includes(field.value));
      if (radio) {
        if (!radio.checked) { radio.checked = true; radio.dispatchEvent(new Event('change', { bubbles: true })); }
      } else {
        const target = find(name);
        const value = target?.matches('select') ? codes.find(code => [...target.options].some(option => option.value === code)) : codes[2];
        if (value) { fill(target, value); }
      }
    }
  };
  document.addEventListener('input', event => { if (event.target.matches?.('[data-idnumber]')) { checkNumber(event.target, false); } });
  document.addEventListener('focusout', event => {
    if (event.target.matches?.('[data-idnumber]') && event.target.value !== event.target.defaultValue) { checkNumber(event.target, true); }
    if (event.target.matches?.('[data-money]')) {
      const tidy = event.target.value.replace(/[０-９．]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xFEE0)).replace(/[,，\s元]/g, '').replace('。', '.');
      fill(event.target, tidy);
    }
  });

  /* Dates. What a date input cannot take it drops without a word, so it is told before it is lost. */
  const noSuchDay = '日期不存在，请核对';
  const tell = (input, sentence) => {
    const words = document.getElementById(`${input.id}-error`);
    if (!words || sentence === '' && !words.textContent.endsWith('不存在，请核对')) { return; }
    words.textContent = sentence;
    input.classList.toggle('is-invalid', sentence !== '');
    sentence === '' ? input.removeAttribute('aria-invalid') : input.setAttribute('aria-invalid', 'true');
  };
  document.addEventListener('focusout', event => {
    const input = event.target;
    if (!input.matches?.('[data-day], [data-month]')) { return; }
    const typed = input.value.normalize('NFKC').trim();
    if (input.matches('[data-month]')) {
      const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(typed) ?? /^(\d{4})(\d{2})$/.exec(typed);
      if (month) { fill(input, `${month[1]}-${month[2].padStart(2, '0')}`); }
      return;
    }
    const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
    if (!parts) { tell(input, ''); return; }
    const [year, month, day] = parts.slice(1).map(Number);
    const date = new Date(year, month - 1, day);
    fill(input, `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    tell(input, date.getMonth() + 1 === month && date.getDate() === day ? '' : noSuchDay);
  });

  /* One click submits once; the button comes back when the page does */
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get') { return; }
    if (form.dataset.sending) { event.preventDefault(); return; }
    form.dataset.sending = 'yes';
    form.querySelectorAll('button[type=submit], button:not([type])').forEach(button => button.setAttribute('aria-disabled', 'true'));
  });
  const ready = form => {
    delete form.dataset.sending;
    form.querySelectorAll('[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
  };
  window.assistance.ready = ready;
  window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach(ready));
  document.addEventListener('htmx:afterRequest', () => document.querySelectorAll('form').forEach(ready));

  /* Unsaved changes, only where nothing saves by itself */
  const changed = new Set();
  document.addEventListener('input', event => {
    const form = event.target.form;
    if (form && form.method === 'post' && !form.matches('[data-autosave], [data-no-guard]')) { changed.add(form); }
  });
  document.addEventListener('submit', event => changed.delete(event.target));
  window.addEventListener('beforeunload', event => {
    if ([...changed].some(form => form.isConnected)) { event.preventDefault(); }
  });
})();
