/** Names of templates and samples, and what their stages are called and ask. */
export const templates = {
  standardName: 'The five stages',
  standardDescription:
    'Awareness, consideration, purchase, loyalty and advocacy, connected and ready to type into.',
  awarenessQuestion: 'Is there something that helps me?',
  considerationQuestion: 'Is this the right one for me?',
  purchaseQuestion: 'How do I get it without trouble?',
  loyaltyQuestion: 'Does it stay worth it?',
  advocacyQuestion: 'Would I recommend it?',

  retailName: 'Retail, six stages',
  retailDescription:
    'From first hearing of it to buying again and recommending, with use as a stage of its own.',
  retailTitle: 'Retail customer journey',
  retailAwareness: 'Awareness',
  retailInterest: 'Interest',
  retailInterestQuestion: 'Is this for somebody like me?',
  retailConsideration: 'Consideration',
  retailPurchase: 'Purchase',
  retailUse: 'Use',
  retailUseQuestion: 'Does it do what was promised?',
  retailRepurchase: 'Repurchase and recommendation',
  retailRepurchaseQuestion: 'Would I buy it again, and tell others?',

  serviceName: 'Using a service',
  serviceDescription:
    'Recognise, explore, purchase, use, stay and spread: for apps, subscriptions and memberships.',
  serviceTitle: 'Service customer journey',
  serviceAwareness: 'Recognition',
  serviceExploration: 'Exploration',
  serviceExplorationQuestion: 'What does it do, and what do others say?',
  servicePurchase: 'Purchase',
  serviceUse: 'Use',
  serviceUseQuestion: 'Do I get done what I came for?',
  serviceRetention: 'Staying and spreading',
  serviceRetentionQuestion: 'Do I stay, and whom do I tell?',

  publicName: 'Public service',
  publicDescription: 'Before, during and after: for offices, clinics and everything people cannot choose.',
  publicTitle: 'Public service journey',
  publicBefore: 'Before use',
  publicBeforeQuestion: 'What am I entitled to, and what do I need?',
  publicDuring: 'During use',
  publicDuringQuestion: 'Is my request in good hands?',
  publicAfter: 'After use',
  publicAfterQuestion: 'Is it settled, and what if not?',

  blankName: 'Blank map',
  blankDescription: 'An empty canvas for a journey with stages of your own.',
};

export const samples = {
  airportTitle: 'San Francisco Airport, guest survey 2017',
  airportDescription: 'Real answers of 2,831 guests: where does an airport let its passengers down?',
  rentalTitle: 'Water purifier rental in Korea',
  rentalDescription: 'A made-up service with every kind of metric, small samples and a tie for the weakest.',
};
