import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/Button';
import { CheckboxField } from '../../src/ui/CheckboxField';
import { ContextMenuAt } from '../../src/ui/ContextMenuAt';
import { Dialog } from '../../src/ui/Dialog';
import { Disclosure } from '../../src/ui/Disclosure';
import { IconButton } from '../../src/ui/IconButton';
import { Kbd } from '../../src/ui/Kbd';
import { ListField } from '../../src/ui/ListField';
import { Mark } from '../../src/ui/Mark';
import { Menu } from '../../src/ui/Menu';
import { NumberField } from '../../src/ui/NumberField';
import { Popover } from '../../src/ui/Popover';
import { SelectField } from '../../src/ui/SelectField';
import { SwitchField } from '../../src/ui/SwitchField';
import { Tabs } from '../../src/ui/Tabs';
import { TextField } from '../../src/ui/TextField';
import { setTheme, startTheme } from '../../src/ui/theme';
import { ToastRegion } from '../../src/ui/ToastRegion';
import { showToast } from '../../src/ui/toasts';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';

startTheme();
afterEach(() => {
  cleanup();
  setTheme('light');
});

function EveryField() {
  const [text, setText] = useState('Restaurants');
  const [number, setNumber] = useState<number | null>(3);
  const [choice, setChoice] = useState('b');
  const [isOn, setOn] = useState(true);
  const [items, setItems] = useState<readonly string[]>(['Queue', '긴 대기']);
  return (
    <main>
      <h1>Fields</h1>
      <TextField label="Name" value={text} onChange={setText} hint="What the customer calls it" />
      <TextField
        label="Purpose"
        value=""
        onChange={setText}
        placeholder="Say why"
        error="A purpose is needed."
      />
      <TextField label="Quote" value={text} onChange={setText} multiline={2} hideLabel />
      <NumberField label="Answers" value={number} onChange={setNumber} suffix="people" />
      <SelectField
        label="Kind"
        value={choice}
        onChange={setChoice}
        options={[
          { value: 'a', label: 'Solve' },
          { value: 'b', label: 'Ask', group: 'Talk' },
        ]}
      />
      <CheckboxField label="Moment of truth" checked={isOn} onChange={setOn} hint="Counts more" />
      <SwitchField label="Highlight weakest" checked={isOn} onChange={setOn} />
      <SwitchField label="Legend" checked={!isOn} onChange={setOn} hint="Shown below" />
      <ListField
        label="Pains"
        items={items}
        onChange={setItems}
        addLabel="Add a pain"
        removeLabel={(item) => `Remove ${item}`}
      />
      <Disclosure summary="More" defaultOpen>
        <p>Inside</p>
      </Disclosure>
    </main>
  );
}

function EveryButton() {
  const [tab, setTab] = useState<'one' | 'two'>('one');
  return (
    <main>
      <h1>
        <Mark /> Buttons
      </h1>
      <Button variant="primary">Export</Button>
      <Button icon={Pencil}>Rename</Button>
      <Button variant="quiet">Cancel</Button>
      <Button variant="danger">Delete for good</Button>
      <IconButton label="Rename" icon={Pencil} shortcut="F2" />
      <IconButton label="Weakest" icon={Trash2} pressed />
      <Kbd>⌘K</Kbd>
      <Tabs
        label="Lists"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'one', label: 'Weakest' },
          { id: 'two', label: 'Map check', count: 4 },
        ]}
      >
        {(id) => <p>Content of {id}</p>}
      </Tabs>
    </main>
  );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('axe finds nothing in the fields', async () => {
    setTheme(theme);
    render(<EveryField />);
    expect(await findAccessibilityProblems()).toEqual([]);
  });

  test('axe finds nothing in buttons, tabs and marks, and in an open tooltip', async () => {
    setTheme(theme);
    render(<EveryButton />);
    await userEvent.tab();

    expect(await findAccessibilityProblems()).toEqual([]);
  });

  test('axe finds nothing in an open menu, dialog and popover', async () => {
    setTheme(theme);
    const items = [
      { id: 'rename', label: 'Rename', icon: Pencil, shortcut: 'F2', onSelect: () => undefined },
      { id: 'no', label: 'Paste', disabled: true, reason: 'Nothing was copied.', onSelect: () => undefined },
      'separator' as const,
      { id: 'on', label: 'Dark', checked: true, onSelect: () => undefined },
      { id: 'delete', label: 'Delete', icon: Trash2, tone: 'danger' as const, onSelect: () => undefined },
    ];
    const page = render(
      <main>
        <h1>Floating</h1>
        <Menu label="Map" trigger={<IconButton label="More" icon={Pencil} />} items={items} />
        <Popover label="Saving" trigger={<Button>Saved</Button>}>
          <p>On this device</p>
        </Popover>
      </main>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await screen.findByRole('menu', { name: 'Map' });
    await userEvent.keyboard('{ArrowDown}');
    expect(await findAccessibilityProblems(screen.getByRole('menu'))).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Saved' }));
    expect(await findAccessibilityProblems(await screen.findByRole('dialog', { name: 'Saving' }))).toEqual(
      [],
    );
    page.rerender(
      <Dialog open onOpenChange={() => undefined} title="Mended" description="Two things" closeLabel="Close">
        <p>Body</p>
      </Dialog>,
    );
    expect(await findAccessibilityProblems(await screen.findByRole('dialog', { name: 'Mended' }))).toEqual(
      [],
    );
  });

  test('axe finds nothing in toasts', async () => {
    setTheme(theme);
    render(<ToastRegion closeLabel="Close" regionLabel="Messages" />);
    const closeOne = showToast({ text: 'Deleted.', action: { label: 'Undo', run: () => undefined } });
    const closeTwo = showToast({ text: 'Not read.', tone: 'error' });
    await screen.findByText('Not read.');
    expect(await findAccessibilityProblems(screen.getByRole('region'))).toEqual([]);
    closeOne();
    closeTwo();
  });
});

describe('fields', () => {
  test('Enter and leaving a text field commit, Escape cancels and is no commit', async () => {
    const log: string[] = [];
    render(
      <>
        <TextField
          label="Name"
          value="x"
          onChange={() => undefined}
          onCommit={() => log.push('commit')}
          onCancel={() => log.push('cancel')}
        />
        <Button>After</Button>
      </>,
    );
    await userEvent.click(screen.getByLabelText('Name'));
    await userEvent.keyboard('{Enter}');
    expect(log).toEqual(['commit']);
    await userEvent.keyboard('{Escape}');
    await userEvent.tab();
    expect(log).toEqual(['commit', 'cancel']);
  });

  test('Enter that belongs to an input method commits nothing', async () => {
    const log: string[] = [];
    render(
      <TextField label="이름" value="식" onChange={() => undefined} onCommit={() => log.push('commit')} />,
    );
    const field = screen.getByLabelText('이름');
    field.focus();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    expect(log).toEqual([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(log).toEqual(['commit']);
  });

  test('an error is tied to its field and announced as invalid', () => {
    render(
      <TextField label="Purpose" value="" onChange={() => undefined} error="Say why." hint="One sentence" />,
    );
    const field = screen.getByLabelText('Purpose');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Say why.',
      'One sentence',
    ]);
  });

  test('a number field keeps unreadable text standing, says so, and leaves the value alone', async () => {
    const given: (number | null)[] = [];
    function Owner() {
      const [value, setValue] = useState<number | null>(7);
      return (
        <NumberField
          label="n"
          value={value}
          min={0}
          max={100}
          onChange={(next) => {
            given.push(next);
            setValue(next);
          }}
          invalidText="A number from 0 to 100, please."
        />
      );
    }
    render(<Owner />);
    const field = screen.getByLabelText('n');
    await userEvent.fill(field, 'about ten');
    await userEvent.tab();
    expect(field).toHaveProperty('value', 'about ten');
    screen.getByText('A number from 0 to 100, please.');
    expect(given).toEqual([]);
    await userEvent.fill(field, '３，５');
    expect(given).toEqual([3.5]);
    await userEvent.keyboard('{ArrowUp}');
    expect(given.at(-1)).toBe(4.5);
    await userEvent.fill(field, '');
    expect(given.at(-1)).toBeNull();
  });

  test('a list takes Enter, Backspace and several pasted lines, and keeps empty rows to itself', async () => {
    let items: readonly string[] = ['Queue'];
    function Owner() {
      const [list, setList] = useState<readonly string[]>(items);
      const change = (next: readonly string[]): void => {
        items = next;
        setList(next);
      };
      return (
        <ListField
          label="Pains"
          items={list}
          onChange={change}
          addLabel="Add"
          removeLabel={(i) => `Remove ${i}`}
        />
      );
    }
    render(<Owner />);
    await userEvent.click(screen.getByLabelText('Pains 1'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText('Pains 2'));
    });
    expect(items).toEqual(['Queue']);
    const data = new DataTransfer();
    data.setData('text/plain', '- Price\r\n- 긴 대기\n\n2. Noise');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    await waitFor(() => {
      expect(items).toEqual(['Queue', 'Price', '긴 대기', 'Noise']);
    });
    await userEvent.keyboard('{Enter}{Backspace}');
    expect(screen.getAllByRole('textbox')).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Price' }));
    expect(items).toEqual(['Queue', '긴 대기', 'Noise']);
  });

  test('a list follows its owner while nobody is in it', () => {
    const owner = (items: readonly string[]) => (
      <ListField
        label="Goals"
        items={items}
        onChange={() => undefined}
        addLabel="Add"
        removeLabel={(i) => i}
      />
    );
    const page = render(owner(['a']));
    page.rerender(owner(['b', 'c']));
    expect(screen.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value)).toEqual([
      'b',
      'c',
    ]);
  });
});

describe('floating parts', () => {
  test('a menu opens, moves and chooses by keyboard, and says why something is unavailable', async () => {
    const chosen: string[] = [];
    render(
      <Menu
        label="Map"
        trigger={<Button>Map</Button>}
        items={[
          { id: 'a', label: 'Rename', onSelect: () => chosen.push('a') },
          {
            id: 'b',
            label: 'Paste',
            disabled: true,
            reason: 'Nothing was copied.',
            onSelect: () => chosen.push('b'),
          },
          { id: 'c', label: 'Delete', onSelect: () => chosen.push('c') },
        ]}
      />,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Nothing was copied.');
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Delete' }));
    });
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['c']);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Map' }));
    });
  });

  test('a menu does not take the focus back from a field that its entry opened', async () => {
    function Owner() {
      const [isEditing, setEditing] = useState(false);
      return (
        <>
          <Menu
            label="Map"
            trigger={<Button>Map</Button>}
            items={[{ id: 'a', label: 'Rename', onSelect: () => setEditing(true) }]}
          />
          {isEditing && <TextField label="Name" value="Old" onChange={() => undefined} startsSelected />}
        </>
      );
    }
    render(<Owner />);
    await userEvent.click(screen.getByRole('button', { name: 'Map' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    await waitFor(() => {
      expect(screen.queryByRole('menu')).toBeNull();
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  });

  test('a context menu opens at its point and gives the focus back', async () => {
    function Owner() {
      const [at, setAt] = useState<{ x: number; y: number } | null>(null);
      return (
        <>
          <button type="button" onClick={() => setAt({ x: 200, y: 120 })}>
            Here
          </button>
          <ContextMenuAt
            at={at}
            label="Card"
            items={[{ id: 'a', label: 'Rename', onSelect: () => undefined }]}
            onClose={() => setAt(null)}
          />
        </>
      );
    }
    render(<Owner />);
    await userEvent.click(screen.getByText('Here'));
    const menu = await screen.findByRole('menu', { name: 'Card' });
    const box = menu.getBoundingClientRect();
    expect(Math.abs(box.left - 200)).toBeLessThan(4);
    expect(Math.abs(box.top - 120)).toBeLessThan(8);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByText('Here'));
    });
  });

  test('Escape in a field inside a dialog takes the text back and leaves the dialog open', async () => {
    const log: string[] = [];
    render(
      <Dialog open onOpenChange={() => log.push('closed')} title="Edit" closeLabel="Close">
        <TextField label="Name" value="x" onChange={() => undefined} onCancel={() => log.push('cancel')} />
      </Dialog>,
    );
    await userEvent.click(screen.getByLabelText('Name'));
    await userEvent.keyboard('{Escape}');
    expect(log).toEqual(['cancel']);
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(log).toEqual(['cancel', 'closed']);
  });

  test('a toast never takes the focus, and its action is reached by F8', async () => {
    let ran = 0;
    render(
      <>
        <button type="button">Work</button>
        <ToastRegion closeLabel="Close" regionLabel="Messages" />
      </>,
    );
    screen.getByText('Work').focus();
    showToast({ text: 'Deleted.', action: { label: 'Undo', run: () => (ran += 1) } });
    await screen.findByText('Deleted.');
    expect(document.activeElement).toBe(screen.getByText('Work'));
    expect(screen.getByText('Deleted.').closest('[aria-live="polite"]')).not.toBeNull();
    await userEvent.keyboard('{F8}{Enter}');
    expect(ran).toBe(1);
    await waitFor(() => {
      expect(screen.queryByText('Deleted.')).toBeNull();
    });
  });

  test.each(['m', 'l', 'xl'] as const)(
    'toasts lie over nothing of a dialog of size %s, which has them beside it',
    async (width) => {
      render(
        <>
          <ToastRegion closeLabel="Close" regionLabel="Messages" />
          <Dialog open onOpenChange={() => undefined} title="Long" closeLabel="Close it" width={width}>
            <p style={{ height: 2_000 }}>Text</p>
          </Dialog>
        </>,
      );
      const box = () => screen.getByRole('dialog').getBoundingClientRect();
      const before = box();
      const dismiss = ['One', 'Two'].map((text) =>
        showToast({ text: `${text}. ${'So much to say. '.repeat(12)}`, tone: 'error' }),
      );
      const lowest = () =>
        Math.max(
          ...[...document.querySelectorAll('[data-toast]')].map(
            (each) => each.getBoundingClientRect().bottom,
          ),
        );
      await waitFor(() => {
        expect(document.querySelectorAll('[data-toast]')).toHaveLength(2);
        expect(box().top).toBeGreaterThanOrEqual(lowest());
      });
      expect(box().bottom).toBeLessThanOrEqual(window.innerHeight);
      expect(box().height).toBeGreaterThan(200);
      for (const close of dismiss) close();
      await waitFor(() => {
        expect(box().top).toBe(before.top);
        expect(box().height).toBe(before.height);
      });
    },
  );

  test('the arrow keys go from tab to tab', async () => {
    render(<EveryButton />);
    await userEvent.click(screen.getByRole('tab', { name: 'Weakest' }));
    await userEvent.keyboard('{ArrowRight}');
    await screen.findByText('Content of two');
  });

  test('a disclosure says whether it is open', async () => {
    render(
      <Disclosure summary="More">
        <p>Inside</p>
      </Disclosure>,
    );
    const button = screen.getByRole('button', { name: 'More', expanded: false });
    await userEvent.click(button);
    screen.getByText('Inside');
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('theme', () => {
  test('a choice shows at once and is remembered', () => {
    setTheme('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('touchstone-theme')).toBe('dark');
    setTheme('system');
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    expect(document.documentElement.dataset['theme']).toBe(isDark ? 'dark' : 'light');
  });
});

test('every button is at least 32 px high and wide', () => {
  render(
    <>
      <EveryButton />
      <EveryField />
    </>,
  );
  for (const control of screen.getAllByRole('button')) {
    const { width, height } = control.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(32);
  }
});
