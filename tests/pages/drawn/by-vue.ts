import { createSSRApp, h, shallowRef } from 'vue';
import { scenes } from './stage';

const scene = shallowRef(0);
createSSRApp({
  render: () => h('ul', (scenes[scene.value] ?? []).map(({ id, name, note }) => h('li', { key: id }, [h('b', name), ` ${note}`]))),
}).mount('#root');
window.draw = (next) => {
  scene.value = next;
};
