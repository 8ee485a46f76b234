/** Channels and departments that are offered before a map has its own, and the icons of channels. */
export const channelGroup = {
  traditional: 'Traditional media',
  social: 'Social',
  digital: 'Digital',
  direct: 'Direct',
};

export const channelPreset = {
  print: 'Print',
  video: 'TV and video',
  audio: 'Radio and audio',
  publicRelations: 'Press and PR',
  ownSocial: 'Own social media',
  otherSocial: 'Other people’s posts and reviews',
  site: 'Website',
  app: 'App',
  chatbot: 'Chatbot',
  onlineShop: 'Online shop',
  email: 'E-mail',
  store: 'Store',
  phone: 'Phone',
  support: 'Support desk',
};

export const departmentPreset = {
  marketing: 'Marketing',
  sales: 'Sales',
  product: 'Product',
  support: 'Customer support',
  operations: 'Operations',
  delivery: 'Delivery',
  finance: 'Finance',
  it: 'IT',
};

export const channelIcon = {
  print: 'Paper',
  video: 'Video',
  audio: 'Sound',
  press: 'Megaphone',
  social: 'Network',
  people: 'People',
  web: 'Globe',
  app: 'Phone screen',
  chat: 'Speech bubble',
  shop: 'Shopping bag',
  store: 'Shop front',
  phone: 'Telephone',
  support: 'Headset',
  mail: 'Envelope',
  sign: 'Signpost',
  transport: 'Car',
  food: 'Cutlery',
  wifi: 'WiFi',
  security: 'Shield',
  place: 'Place',
};
