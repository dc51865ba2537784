import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { type Item, scenes } from './stage';

const list = (items: readonly Item[]) => h('ul', null, items.map(({ id, name, note }) => h('li', { key: id }, h('b', null, name), ` ${note}`)));
const root = hydrateRoot(document.querySelector('#root') as HTMLElement, list(scenes[0] ?? []));
window.draw = (scene) => root.render(list(scenes[scene] ?? []));
