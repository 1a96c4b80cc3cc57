import '../../../assets/first-password.js';

// What is most urgent stands on top, unless the address says otherwise.
if (['', '#', '#/'].includes(window.location.hash)) {
  const byUrgency = [
    { sortBy: 'priority', sortOrder: 'desc' },
    { sortBy: 'dueDate', sortOrder: 'asc' }
  ];
  window.location.replace('#/?sorting=' + encodeURIComponent(JSON.stringify(byUrgency)));
}

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Crossover'
  },
  customScripts: ['scripts/board.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
