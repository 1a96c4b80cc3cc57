/* Leads from Cockpit's dashboard to the board. */
const root = document.querySelector('base').getAttribute('app-root');

export default {
  id: 'crossover.board',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: (node) => {
    const link = document.createElement('a');
    link.href = root + '/../board';
    link.className = 'crossover-board';
    link.textContent = 'Board';
    const words = document.createElement('p');
    words.append(link, ': every cooperation with its stage, figures, deadlines and trouble');
    node.append(words);
  }
};
