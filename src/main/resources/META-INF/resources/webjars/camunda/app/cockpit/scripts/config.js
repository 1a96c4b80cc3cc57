import '../../../assets/first-password.js';

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Crossover'
  },
  customScripts: ['scripts/board.js'],
  disableWelcomeMessage: true
};
