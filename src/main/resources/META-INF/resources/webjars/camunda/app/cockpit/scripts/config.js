export default {
  app: {
    name: 'Cockpit',
    vendor: 'Crossover'
  },
  disableWelcomeMessage: true
};
