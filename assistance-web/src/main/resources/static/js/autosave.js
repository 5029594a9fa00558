/*
 * Saves a form while it is typed: <form data-autosave="/applications/12/draft">.
 *
 * What is sent: POST, form data, only the inputs that changed since the last success (an emptied or unticked one as ''), with
 * the CSRF header. After a row was added or removed every input is sent, with _complete=true, so that the server can drop rows.
 * What is expected: any 2xx (JSON {"savedAt":"09:12:05","others":"…"} may set the time shown and say what was typed elsewhere; the form hears `autosave:saved` with it); 409 when the draft moved on; 422 when it refuses.
 * When: 1.2 s after typing, on leaving a field, on leaving the page (keepalive). A failure is said and tried again until it works;
 * what was typed stays in the page. When the session ended the user signs in in another window and this page goes on by itself.
 * An input named tab tells this tab from another one of the same officer; whoever comes back to a tab is told what was typed elsewhere.
 * A 401 with a message says that signing in again does not help; it is shown until a save works.
 * A reload may overtake the last save: what the server has not confirmed is kept in this tab (see unsaved.js) and put back.
 */
(() => {
  'use strict';
  const { csrf, ready } = window.assistance;
  const pause = 1200;

  class Autosave {
    constructor(form) {
      this.form = form;
      this.url = form.dataset.autosave;
      this.changed = new Set();
      this.complete = false;
      this.failures = 0;
      this.copy = window.assistance.unsaved?.(form) ?? { note() {}, sent() {}, arrived() {} };
      this.ended = null;
      this.mark();
      this.words = form.querySelector('[data-saved]') ?? document.querySelector('[data-saved]');
      form.addEventListener('input', event => this.note(event.target, pause));
      form.addEventListener('change', event => this.note(event.target, pause));
      form.addEventListener('focusout', () => { if (this.waiting()) { this.soon(0); } });
      form.addEventListener('rows:changed', () => { this.complete = true; this.copy.note(this.changed, true); this.soon(pause); });
      form.addEventListener('submit', event => this.beforeSubmit(event), true);
      window.addEventListener('pagehide', () => { if (this.waiting()) { this.send(true); } });
      document.addEventListener('visibilitychange', () => { if (document.hidden && this.waiting()) { this.send(true); } else if (!document.hidden) { this.ask(); } });
      window.addEventListener('online', () => { if (this.waiting()) { this.soon(0); } });
    }

    /* A reload keeps the tab's mark, since its last save may arrive after it; a page opened anew has its own. */
    mark() {
      const input = this.form.elements.tab;
      if (!input) { return; }
      try {
        const key = `tab:${this.form.getAttribute('action')}`;
        const known = window.sessionStorage.getItem(key);
        if (known && performance.getEntriesByType('navigation')[0]?.type !== 'navigate') { input.value = known; }
        window.sessionStorage.setItem(key, input.value);
      } catch { /* without it two tabs are one */ }
    }

    /* Back in this tab: has anything been typed elsewhere? */
    async ask() {
      if (!this.form.elements.tab || this.waiting() || this.sending) { return; }
      try {
        const answer = await fetch(this.url, { method: 'POST', body: this.body([]), credentials: 'same-origin', redirect: 'manual',
          headers: { [csrf.header()]: csrf.token(), 'X-Requested-With': 'autosave', Accept: 'application/json' } });
        const told = answer.ok || answer.status === 409 ? await answer.json() : {};
        if (told.message ?? told.others) { this.say('is-failed', told.message ?? told.others); }
      } catch { /* the next save says so */ }
    }

    waiting() { return this.changed.size > 0 || this.complete; }

    note(field, delay) {
      if (!field.name || field.type === 'file' || field.disabled || field.name === '_csrf') { return; }
      this.changed.add(field.name);
      this.copy.note(this.changed, this.complete);
      this.soon(delay);
    }

    soon(delay) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(false), delay);
    }

    body(names) {
      const all = new FormData(this.form);
      const body = new URLSearchParams();
      if (this.complete) {
        for (const [name, value] of all) { if (typeof value === 'string' && name !== '_csrf') { body.append(name, value); } }
        body.append('_complete', 'true');
      } else {
        if (all.has('tab')) { body.append('tab', all.get('tab')); }
        for (const name of names) {
          const values = all.getAll(name).filter(value => typeof value === 'string');
          (values.length ? values : ['']).forEach(value => body.append(name, value));
        }
      }
      return body;
    }

    async send(leaving) {
      if (this.sending && !leaving) { return this.sending.then(ok => (this.waiting() ? this.send(false) : ok)); }
      if (!this.waiting()) { return true; }
      this.sending = this.post(leaving);
      const ok = await this.sending;
      this.sending = null;
      return ok;
    }

    async post(leaving) {
      clearTimeout(this.timer);
      const names = [...this.changed];
      const complete = this.complete;
      const body = this.body(names);
      this.copy.sent(names);
      this.changed.clear();
      this.complete = false;
      this.say('', '正在保存…');
      try {
        const answer = await fetch(this.url, { method: 'POST', body, keepalive: leaving, credentials: 'same-origin', redirect: 'manual',
          headers: { [csrf.header()]: csrf.token(), 'X-Requested-With': 'autosave', Accept: 'application/json' } });
        if (answer.ok) {
          this.failures = 0;
          this.ended = null;
          const told = await answer.json().catch(() => ({}));
          this.copy.arrived(names, this.changed, this.complete);
          this.say(told.others ? 'is-failed' : 'is-saved', `已保存 ${told.savedAt ?? new Date().toLocaleTimeString('zh-CN', { hour12: false })}${told.others ? `。${told.others}` : ''}`);
          this.form.dispatchEvent(new CustomEvent('autosave:saved', { detail: told }));
          return true;
        }
        this.keep(names, complete);
        if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
          this.blocked = true;
          if (answer.status === 401) { this.ended = (await answer.json().catch(() => ({}))).message ?? this.ended; }
          this.retry(this.ended ?? '登录已过期，内容仍在本页。请在新窗口重新登录，本页会自动继续保存', 5000);
          await this.renew();
        } else if (answer.status === 409 || answer.status === 422 || answer.status === 404 || answer.status === 410) {
          const told = await answer.json().catch(() => ({}));
          this.say('is-failed', told.message ?? '保存失败，申请的状态已变化，内容仍在本页，请先抄下再刷新');
        } else {
          this.retry('保存失败，内容仍在本页，正在重试');
        }
      } catch {
        this.keep(names, complete);
        this.blocked = true;
        this.retry('保存失败，内容仍在本页，网络恢复后自动重试');
      }
      return false;
    }

    keep(names, complete) {
      names.forEach(name => this.changed.add(name));
      this.complete = this.complete || complete;
    }

    retry(sentence, delay) {
      this.failures++;
      this.say('is-failed', sentence);
      this.soon(delay ?? Math.min(30000, 2000 * 2 ** Math.min(this.failures - 1, 4)));
    }

    /* A new session has a new token; the page's own address tells it without losing what is typed. */
    async renew() {
      try {
        const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'manual' });
        if (!answer.ok) { return; }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const token = page.querySelector('meta[name="_csrf"]')?.content;
        if (!token) { return; }
        document.querySelector('meta[name="_csrf"]').content = token;
        document.querySelectorAll('input[name="_csrf"]').forEach(input => { input.value = token; });
      } catch { /* offline: the next try says so */ }
    }

    /* Save first, so that a session that ended meanwhile costs nothing. */
    beforeSubmit(event) {
      if ((!this.waiting() && !this.sending) || this.form.dataset.flushed) { delete this.form.dataset.flushed; return; }
      event.preventDefault();
      event.stopImmediatePropagation();
      const submitter = event.submitter;
      this.blocked = false;
      this.send(false).then(() => {
        if (this.blocked) {
          ready(this.form);
          this.words?.scrollIntoView({ block: 'nearest' });
          return;
        }
        this.form.dataset.flushed = 'yes';
        this.form.requestSubmit(submitter ?? undefined);
      });
    }

    /* Said beside the form's buttons and, so that it is seen while typing further up, in the bar at the top. */
    say(tone, sentence) {
      for (const words of [this.words, document.querySelector('[data-saved-top]')]) {
        if (!words) { continue; }
        words.classList.remove('is-saved', 'is-failed');
        if (tone) { words.classList.add(tone); }
        (words.querySelector('[data-saved-text]') ?? words).textContent = sentence;
      }
    }
  }

  document.querySelectorAll('form[data-autosave]').forEach(form => new Autosave(form));
})();
