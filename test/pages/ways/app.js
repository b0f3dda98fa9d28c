/* global document */
/** An app that replaces the content of its page. */
const main = document.querySelector('main');
document.querySelector('#home').addEventListener('click', () => main.replaceChildren('Home'));
document.querySelector('#help').addEventListener('click', () => {
  const holder = document.createElement('div');
  holder.dataset.backSpasmFaq = '';
  holder.dataset.region = 'gb';
  const tips = document.createElement('care-tips');
  tips.setAttribute('region', 'gb');
  main.replaceChildren(holder, tips);
});
