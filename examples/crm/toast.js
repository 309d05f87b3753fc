// Says in a corner, and to screen readers, what has just been done.
const region = document.getElementById('toast');
let timer;

export function toast(words) {
  const message = document.createElement('p');
  message.textContent = words;
  region.replaceChildren(message);
  clearTimeout(timer);
  timer = setTimeout(() => region.replaceChildren(), 6000);
}
