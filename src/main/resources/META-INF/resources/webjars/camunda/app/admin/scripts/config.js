export default {
  app: {
    name: 'Admin',
    vendor: 'Crossover'
  },
  disableWelcomeMessage: true
};
