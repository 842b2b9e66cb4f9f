/** What counts as a sign that a customer may leave; customers with too little history for a sign are left out of it. */
export const churnSigns = [
  {
    key: 'overdue',
    label: 'Overdue',
    words:
      'Silent for more than twice their usual wait between orders (of customers with two orders or more).',
  },
  {
    key: 'slower',
    label: 'Ordering less often',
    words:
      'The last wait was more than half as long again as those before it (of those with three orders or more).',
  },
  {
    key: 'smaller',
    label: 'Smaller baskets',
    words:
      'The last order was worth less than three quarters of the mean of those before (two orders or more).',
  },
  {
    key: 'fewer',
    label: 'Fewer visits',
    words:
      'Fewer than half as many visits a day this month as in the month before (of those who visited then).',
  },
] as const;
