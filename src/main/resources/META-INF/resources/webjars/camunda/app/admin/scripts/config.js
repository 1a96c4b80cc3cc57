import '../../../assets/first-password.js';

export default {
  app: {
    name: 'Admin',
    vendor: 'Crossover'
  },
  disableWelcomeMessage: true
};
