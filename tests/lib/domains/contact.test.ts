import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContact } from '@/lib/domains/contact';
import { checkContact } from '@/lib/domains/contact-check';
import { desk } from '@/tests/lib/build';
import { data, guard } from './build';

describe('readContact', () => {
  it.each([
    ['https://www.zorvane.com/otc', { kind: 'web', site: { domain: 'zorvane.com' } }],
    ['zorvane.com', { kind: 'web', site: { domain: 'zorvane.com' } }],
    ['Zorvane Desk <otc@mail.zorvane.com>', { kind: 'email', local: 'otc', site: { host: 'mail.zorvane.com' } }],
    ['mailto:otc@zorvane.com?subject=x', { kind: 'email', local: 'otc' }],
    ['https://t.me/zorvane_otc', { kind: 'handle', handle: 'zorvane_otc', at: 'telegram' }],
    ['tg://resolve?domain=zorvane_otc', { kind: 'handle', handle: 'zorvane_otc', at: 'telegram' }],
    ['https://x.com/ZorvaneDesk?s=20', { kind: 'handle', handle: 'ZorvaneDesk', at: 'x' }],
    ['@zorvane_otc', { kind: 'handle', handle: 'zorvane_otc', at: null }],
    ['+44 (0)20 7946-0000', { kind: 'phone', number: '+4402079460000' }],
    ['0044 20 7946 0000', { kind: 'phone', number: '+442079460000' }],
    ['tel:+442079460000', { kind: 'phone', number: '+442079460000' }],
    ['\u200b zorvane.com\u202e', { kind: 'web', site: { domain: 'zorvane.com' } }],
  ])('reads %s', (text, expected) => {
    expect(readContact(text)).toMatchObject(expected);
  });

  it.each([
    '',
    '   ',
    'call me on the usual number',
    '12',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '10.0.0.1',
    'a@b',
  ])('reads nothing in %j', (text) => {
    expect(readContact(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.webUrl()), (text) => {
        readContact(text);
      }),
    );
  });
});

describe('checkContact', () => {
  const zorvane = desk({
    id: 'zorvane',
    name: 'Zorvane',
    domains: [{ domain: 'zorvane.com', claims: ['sourced'] }],
    contacts: [{ what: 'Check a message', url: 'https://zorvane.com/verify', claims: ['sourced'] }],
    addresses: [
      { kind: 'mail-domain', value: 'mail.zorvane.com', what: 'all its mail', claims: ['sourced'] },
      { kind: 'telegram', value: 'ZorvaneOTC', what: 'the desk', claims: ['sourced'] },
    ],
  });
  const means = { desks: [zorvane], names: data.names, own: [{ domain: 'harbour.example', name: 'Harbour' }], guard };
  const check = (text: string) => {
    const contact = readContact(text);
    if (!contact) throw new Error('no contact');
    return checkContact(contact, means);
  };

  it.each([
    ['a published handle, in any case', '@zorvaneotc', { kind: 'listed', address: { value: 'ZorvaneOTC' } }],
    ['an address at a published sender', 'any@mail.zorvane.com', { kind: 'listed', address: { value: 'mail.zorvane.com' } }],
    ['another address at the listed domain', 'any@zorvane.com', { kind: 'other-sender', senders: ['mail.zorvane.com'] }],
    ['a page of the listed domain', 'https://app.zorvane.com', { kind: 'listed', address: null, note: { kind: 'official' } }],
    ['a domain the user listed', 'harbour.example', { kind: 'listed', note: { kind: 'listed' } }],
    ['mail from a look-alike', 'otc@z0rvane.com', { kind: 'resembles', note: { reason: { rule: 'digits' } } }],
    ['a mailbox of someone else with the name in it', 'zorvane.otc@mail.example', { kind: 'holds-name', name: 'zorvane' }],
    ['a handle drawn like the name', '@z0rvane_support', { kind: 'holds-name', name: 'zorvane' }],
    ['a phone number', '+44 20 7946 0000', { kind: 'not-listed' }],
    ['any other mail', 'someone@mail.example', { kind: 'not-listed' }],
  ])('tells %s: %s', (_what, text, outcome) => {
    expect(check(text).outcome).toMatchObject(outcome);
  });

  it('names the desk and its own pages, and whether there is a list for that kind at all', () => {
    expect(check('@zorvane_otc_manager')).toMatchObject({
      desk: { id: 'zorvane' },
      pages: [{ url: 'https://zorvane.com/verify' }],
      hasList: true,
    });
    expect(check('+44 20 7946 0000')).toMatchObject({ desk: null, pages: [], hasList: false });
  });
});
