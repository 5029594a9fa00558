/*
 * Keeps, in this tab only, what was typed into a form that saves by itself until the server has confirmed it, and puts it back
 * when the page comes back without it: a reload may overtake the save that was sent on leaving.
 * Of single fields: put back where the server still shows what it showed before, or what was on its way; where it shows a
 * third text, somebody typed later and that stands. Of rows added or removed: the whole form, while nobody has saved since.
 * It is forgotten when it has arrived, on signing out, after a day, and when the tab is closed (kept.js clears by the name).
 */
(() => {
  'use strict';
  const store = (() => { try { return window.sessionStorage; } catch { return null; } })();
  const who = document.querySelector('.who summary')?.textContent.replace(/\s+/g, '') ?? '';
  if (!store || who === '') { return; }
  const MOMENT = 30000;
  const read = field => (field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value);
  const fieldOf = (form, name) => [...form.elements].find(field => field.name === name && field.type !== 'hidden') ?? form.elements.namedItem(name);

  class Unsaved {
    constructor(form) {
      this.form = form;
      this.key = `kept:${who}:draft:${new URL(form.getAttribute('action'), location.href).pathname}`;
      this.opened = Number(form.elements.opened?.value ?? 0);
      this.before = new Map();
      this.fields = {};
      this.whole = null;
      for (const field of form.elements) { if (field.name) { this.before.set(field.name, read(field)); } }
      document.addEventListener('DOMContentLoaded', () => this.restore());
    }

    snapshot() {
      return [...new FormData(this.form)].filter(([name, value]) => typeof value === 'string' && !['_csrf', 'opened', 'tab'].includes(name));
    }

    note(changed, complete) {
      for (const name of changed) {
        const field = fieldOf(this.form, name);
        if (field?.name) { this.fields[name] = { text: read(field), before: this.before.get(name) ?? '', sent: this.fields[name]?.sent ?? null }; }
      }
      if (complete || this.whole) { this.whole = this.snapshot(); }
      this.write();
    }

    sent(names) {
      for (const name of names) { if (this.fields[name]) { this.fields[name].sent = this.fields[name].text; } }
      this.write();
    }

    arrived(names, changed, complete) {
      for (const name of names) {
        this.before.set(name, this.fields[name]?.sent ?? this.before.get(name) ?? '');
        if (changed.has(name)) { this.fields[name].before = this.before.get(name); } else { delete this.fields[name]; }
      }
      if (!complete) { this.whole = null; }
      this.opened += 1;
      this.write();
    }

    write() {
      try {
        if (Object.keys(this.fields).length === 0 && !this.whole) { store.removeItem(this.key); return; }
        store.setItem(this.key, JSON.stringify({ at: Date.now(), opened: this.opened, fields: this.fields, whole: this.whole }));
      } catch { /* full: the page still has it */ }
    }

    restore() {
      const text = store.getItem(this.key);
      if (!text) { return; }
      store.removeItem(this.key);
      const kept = JSON.parse(text);
      const fresh = Date.now() - kept.at < MOMENT;
      const back = [];
      if (kept.whole && (this.opened === kept.opened || fresh)) { back.push(...this.rows(kept.whole)); }
      for (const [name, field] of Object.entries(kept.fields)) {
        const shown = this.before.get(name) ?? '';
        if (!kept.whole && shown !== field.text && (shown === field.before || shown === field.sent)) { back.push([name, field.text]); }
      }
      /* Names of members first: the lists of members follow them. */
      const set = () => back.forEach(([name, value]) => {
        const field = fieldOf(this.form, name);
        if (!field?.name || read(field) === value) { return; }
        if (field.type === 'checkbox') { field.checked = value !== ''; } else { field.value = value; }
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      if (back.length === 0) { return; }
      set();
      if (kept.whole) { this.form.dispatchEvent(new CustomEvent('rows:changed', { bubbles: false })); set(); }
    }

    /* As many rows as were there, and what stood in each input; an unticked box is not in the list. */
    rows(whole) {
      const names = new Map(whole);
      this.form.querySelectorAll('[data-rows]').forEach(rows => {
        const most = Math.max(-1, ...whole.map(([name]) => new RegExp(`^${rows.dataset.rows}\\[(\\d+)]`).exec(name)).filter(Boolean).map(found => Number(found[1])));
        window.assistance.rows?.(rows, most + 1);
      });
      const all = [...this.form.elements].filter(field => field.name && !['_csrf', 'opened', 'tab'].includes(field.name) && field.type !== 'button' && field.type !== 'submit');
      return all.map(field => [field.name, names.get(field.name) ?? '']).filter(([name], at) => all[at].type !== 'hidden' || names.has(name));
    }
  }

  window.assistance.unsaved = form => new Unsaved(form);
})();
