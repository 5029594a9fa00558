/*
 * Repeated rows of a form, with names that Spring binds: members[0].name, members[1].name, …
 *
 *   <div data-rows="members" data-min="1">
 *     <div data-row> … <button type="button" data-row-remove>删除</button> </div>
 *     <template> <div data-row> inputs named members[INDEX].name … </div> </template>
 *   </div>
 *   <button type="button" data-row-add="members">添加成员</button>
 *
 * A row inside a row uses data-rows="members[INDEX].incomes" and INNER as its own mark (data-mark="INNER").
 * [data-row-number] shows the row's number from 1. After a removal the rows behind move up, ids and labels with them.
 * The form hears `rows:changed`.
 *
 * A <select data-of="members.number"> offers what the rows of that list have in that field, and nothing else.
 */
(() => {
  'use strict';
  const attributes = ['id', 'name', 'for', 'aria-describedby', 'aria-labelledby', 'data-birth', 'data-sex', 'data-rows', 'data-row-add', 'href'];
  const own = rows => [...rows.children].filter(child => child.matches('[data-row]'));
  const flat = name => name.replace(/[^A-Za-z0-9_]+/g, '-');

  const rename = (root, prefix, index) => {
    const named = new RegExp('^' + prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + '\\[(\\d+|INDEX|INNER)\\]');
    const ided = new RegExp('(^|[ #])f-' + flat(prefix) + '-\\d+-', 'g');
    const visit = element => {
      for (const key of attributes) {
        const value = element.getAttribute(key);
        if (value === null) { continue; }
        const next = value.replace(named, `${prefix}[${index}]`).replace(ided, `$1f-${flat(prefix)}-${index}-`);
        if (next !== value) { element.setAttribute(key, next); }
      }
      if (element.matches('template')) { element.content.querySelectorAll('*').forEach(visit); }
    };
    [root, ...root.querySelectorAll('*')].forEach(visit);
  };

  const settle = rows => {
    const list = own(rows);
    const least = Number(rows.dataset.min ?? 0);
    list.forEach((row, index) => {
      rename(row, rows.dataset.rows, index);
      const number = [...row.querySelectorAll('[data-row-number]')].find(mark => mark.closest('[data-row]') === row);
      if (number) { number.textContent = String(index + 1); }
      const remove = [...row.querySelectorAll('[data-row-remove]')].find(button => button.closest('[data-row]') === row);
      if (remove) { remove.hidden = list.length <= least; }
    });
    rows.closest('form')?.dispatchEvent(new CustomEvent('rows:changed', { bubbles: false }));
  };

  const add = rows => {
    const template = [...rows.children].find(child => child.matches('template'));
    const mark = rows.dataset.mark ?? 'INDEX';
    template.insertAdjacentHTML('beforebegin', template.innerHTML.replaceAll(mark, String(own(rows).length)));
    settle(rows);
    own(rows).at(-1)?.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  };

  const follow = form => form.querySelectorAll('select[data-of]').forEach(select => {
    const [list, field] = select.dataset.of.split('.');
    const known = new Set([...form.querySelectorAll(`[name^="${list}["][name$="].${field}"]`)].map(one => one.value));
    for (const option of select.options) {
      option.hidden = option.value !== '' && !option.selected && !known.has(option.value);
    }
  });
  document.querySelectorAll('form').forEach(follow);
  document.addEventListener('rows:changed', event => follow(event.target), true);
  document.addEventListener('change', event => { if (event.target.form) { follow(event.target.form); } });

  /* As many rows as told: for what is put back after a reload. */
  window.assistance.rows = (rows, count) => {
    while (own(rows).length < count) { add(rows); }
    own(rows).slice(Math.max(count, Number(rows.dataset.min ?? 0))).forEach(row => row.remove());
    settle(rows);
  };

  document.addEventListener('click', event => {
    const adder = event.target.closest('[data-row-add]');
    if (adder) {
      const rows = document.querySelector(`[data-rows="${CSS.escape(adder.dataset.rowAdd)}"]`);
      // Without script the button sends the form, and the server adds the row.
      if (rows) { event.preventDefault(); add(rows); }
      return;
    }
    const remover = event.target.closest('[data-row-remove]');
    if (remover) {
      const row = remover.closest('[data-row]');
      const rows = row.parentElement;
      const next = row.nextElementSibling?.matches('[data-row]') ? row.nextElementSibling : row.previousElementSibling;
      row.remove();
      settle(rows);
      (next?.querySelector('input:not([type=hidden]), select') ?? document.querySelector(`[data-row-add="${CSS.escape(rows.dataset.rows)}"]`))?.focus();
    }
  });
})();
