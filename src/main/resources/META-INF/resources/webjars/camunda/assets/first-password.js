// Whose password was chosen by somebody else is sent to choose their own; the server's refusal says where.
const open = XMLHttpRequest.prototype.open;

XMLHttpRequest.prototype.open = function (...request) {
  this.addEventListener('load', () => {
    const page = this.status === 403 && this.getResponseHeader('X-Go-To');
    if (page) {
      window.location.assign(page);
    }
  });
  return open.apply(this, request);
};
