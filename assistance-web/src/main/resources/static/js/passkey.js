/*
 * Speaks with the device that holds a passkey.
 *
 * <button data-passkey="add|prove" data-options="address" data-answer="address" data-then="address">: asks the first address what the
 * device needs, lets the device do it (it asks for a finger, a face or a PIN), sends the result to the second and opens the third;
 * without a third it sends the form #go-on, which carries what was typed. "add" takes the name from the input called label.
 * <form data-go-on> is sent on by itself.
 */
(() => {
  'use strict';
  document.querySelector('form[data-go-on]')?.requestSubmit();
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const post = async (address, body) => {
    const { csrf } = window.assistance;
    const answer = await fetch(address, { method: 'POST', body, headers: { 'Content-Type': 'application/json', [csrf.header()]: csrf.token() } });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) { throw new Error(told.message ?? '登录可能已过期，请刷新本页'); }
    return told;
  };
  const withBytes = list => (list ?? []).map(one => ({ ...one, id: bytes(one.id) }));
  const add = async options => {
    const made = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: withBytes(options.excludeCredentials) } });
    return { id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: made.getClientExtensionResults(),
      authenticatorAttachment: made.authenticatorAttachment, response: { attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON), transports: made.response.getTransports?.() ?? [] } };
  };
  const prove = async options => {
    const proof = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials) } });
    const { authenticatorData, clientDataJSON, signature, userHandle } = proof.response;
    return { id: proof.id, rawId: text(proof.rawId), type: proof.type, clientExtensionResults: proof.getClientExtensionResults(),
      authenticatorAttachment: proof.authenticatorAttachment, response: { authenticatorData: text(authenticatorData),
        clientDataJSON: text(clientDataJSON), signature: text(signature), ...(userHandle ? { userHandle: text(userHandle) } : {}) } };
  };
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-passkey]');
    if (!button) { return; }
    const problem = document.querySelector('[data-passkey-problem]');
    problem.hidden = true;
    button.disabled = true;
    try {
      if (!window.PublicKeyCredential) { throw new Error('这个浏览器不支持通行密钥，请换新版浏览器，并且用 https 打开'); }
      const adds = button.dataset.passkey === 'add';
      const options = await post(button.dataset.options, '{}');
      const done = await (adds ? add(options) : prove(options));
      const label = adds ? `?label=${encodeURIComponent(document.querySelector('[name=label]').value)}` : '';
      await post(button.dataset.answer + label, JSON.stringify(done));
      if (button.dataset.then) { location.assign(button.dataset.then); } else { document.getElementById('go-on').requestSubmit(); }
    } catch (wrong) {
      problem.textContent = wrong.name === 'NotAllowedError' ? '设备没有完成验证（取消、超时，或者这里没有您的通行密钥），请再试一次。' : `${wrong.message}。`;
      problem.hidden = false;
      button.disabled = false;
    }
  });
})();
