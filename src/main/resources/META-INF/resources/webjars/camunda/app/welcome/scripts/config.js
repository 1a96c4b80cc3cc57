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
      label: 'Cooperations',
      href: '../../../../cooperations',
      description: 'All of them, running and closed'
    }
  ]
};
