import { expect, it } from 'vitest';
import { packAddress } from '@/lib/packs/address';

it.each([
  [' https://packs.example/firm.json ', 'https://packs.example/firm.json'],
  ['https://packs.example:8443/firm.json?v=1#part', 'https://packs.example:8443/firm.json?v=1'],
  ['http://localhost:8080/firm.json', 'http://localhost:8080/firm.json'],
  ['http://127.0.0.1/firm.json', 'http://127.0.0.1/firm.json'],
  ['http://packs.example/firm.json', null],
  ['http://localhost.example/firm.json', null],
  ['https://name:word@packs.example/firm.json', null],
  ['ftp://packs.example/firm.json', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['data:application/json,{}', null],
  ['packs.example/firm.json', null],
  ['', null],
])('%s is fetched from %s', (typed, address) => {
  expect(packAddress(typed)).toBe(address);
});
