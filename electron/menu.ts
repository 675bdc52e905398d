import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../assessments/pack/localized.ts';
import { languages } from '../assessments/pack/localized.ts';
import { nativeTexts, type NativeText } from './native-texts.ts';

/** What the menu carries out. */
export interface MenuActions {
  /** The user picks another language. */
  readonly choose: (language: Language) => void;
  /** Locks the desk; null where no lock is on. */
  readonly lock: (() => void) | null;
}

/** Sets the menu in the language given. */
export function setMenu(language: Language, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(language, actions)));
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;

function template(language: Language, { choose, lock }: MenuActions): MenuItemConstructorOptions[] {
  const item = (role: Role, text: NativeText): MenuItemConstructorOptions => ({
    role,
    label: nativeTexts[text][language],
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const menu = (text: NativeText, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: nativeTexts[text][language],
    submenu,
  });
  const lockItems: MenuItemConstructorOptions[] =
    lock === null
      ? []
      : [
          { label: nativeTexts.lockNow[language], accelerator: 'CommandOrControl+Shift+L', click: lock },
          line,
        ];
  return [
    ...(process.platform === 'darwin'
      ? [
          menu('app', [
            ...lockItems,
            item('hide', 'hide'),
            item('hideOthers', 'hideOthers'),
            item('unhide', 'showAll'),
            line,
            item('quit', 'quit'),
          ]),
        ]
      : [menu('file', [...lockItems, item('quit', 'quit')])]),
    menu('edit', [
      item('undo', 'undo'),
      item('redo', 'redo'),
      line,
      item('cut', 'cut'),
      item('copy', 'copy'),
      item('paste', 'paste'),
      item('selectAll', 'selectAll'),
    ]),
    menu('view', [
      item('zoomIn', 'zoomIn'),
      // Ctrl with the unshifted key, as browsers take it; one item can have one shortcut only.
      {
        ...item('zoomIn', 'zoomIn'),
        accelerator: 'CommandOrControl+=',
        visible: false,
        acceleratorWorksWhenHidden: true,
      },
      item('zoomOut', 'zoomOut'),
      item('resetZoom', 'resetZoom'),
      line,
      item('togglefullscreen', 'fullScreen'),
      line,
      ...languages.map((one): MenuItemConstructorOptions => ({
        label: languageNames[one],
        type: 'radio',
        checked: one === language,
        click: () => choose(one),
      })),
    ]),
  ];
}

/** Each language in its own words, so that everybody finds the way back. */
const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };
