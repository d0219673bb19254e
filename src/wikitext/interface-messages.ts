/** English words of the interface that pages ask for. */
export const MESSAGES: Readonly<Record<string, string>> = {
  mainpage: 'Main Page',
  ok: 'OK',
  cancel: 'Cancel',
  edit: 'Edit',
  help: 'Help',
  search: 'Search',
  talk: 'Discussion',
  lang: 'en',
  youhavenewmessages: 'You have $1 ($2).',
  'new-messages': 'You have $1 ($2).',
};
