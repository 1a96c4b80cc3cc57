/* Leads from Tasklist's navigation to the board; everybody has one, with what they may see. */
const root = document.querySelector('base').getAttribute('app-root');

export default {
  id: 'crossover-board',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  render: (node) => {
    const link = document.createElement('a');
    link.href = root + '/../board';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-dashboard';
    icon.setAttribute('aria-hidden', 'true');
    link.append(icon, ' Board');
    node.append(link);
  }
};
