import '../../../assets/first-password.js';

export default {
  app: {
    name: 'Welcome',
    vendor: 'Crossover'
  },
  disableWelcomeMessage: true,
  links: [
    {
      label: 'Start page',
      href: '../../../../',
      description: 'What this is, and who may do what'
    },
    {
      label: 'Board',
      href: '../../../../board',
      description: 'All cooperations, running and closed: where each stands'
    }
  ]
};
