import { h, hydrate, render } from 'preact';
import { type Item, scenes } from './stage';

const list = (items: readonly Item[]) => h('ul', null, items.map(({ id, name, note }) => h('li', { key: id }, h('b', null, name), ` ${note}`)));
const root = document.querySelector('#root') as HTMLElement;
hydrate(list(scenes[0] ?? []), root);
window.draw = (scene) => render(list(scenes[scene] ?? []), root);
