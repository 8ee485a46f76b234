import { describe, expect, it } from 'vitest';
import { moveOfKey } from '../../../src/panels/presentation/presentationKeys';
import { listSlides } from '../../../src/panels/presentation/slides';
import { contentOf, filterOf, toggleInFilter, updateOf } from '../../../src/panels/views/viewContent';
import { createView } from '../../../src/commands/createView';

import { family, site, smallJourney } from '../../helpers/journey';

const key = (name: string, more: object = {}) => ({
  key: name,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('slides', () => {
  it('are the kept views in their order', () => {
    const slides = listSlides(smallJourney());
    expect(slides.map((slide) => (slide.kind === 'view' ? slide.name : slide.kind))).toEqual([
      'Shopping',
      'Overview',
    ]);
  });

  it('are the whole map and then stage by stage while there are no views', () => {
    const slides = listSlides({ ...smallJourney(), views: {} });
    expect(slides.map((slide) => (slide.kind === 'whole' ? 'whole' : slide.name))).toEqual([
      'whole',
      'Awareness',
      'Purchase',
    ]);
  });
});

describe('keys while presenting', () => {
  it('are those of a keyboard, a remote and a Korean layout', () => {
    expect(['ArrowRight', 'PageDown', ' ', 'Enter'].map((name) => moveOfKey(key(name)))).toEqual(
      Array(4).fill('next'),
    );
    expect(['ArrowLeft', 'PageUp', 'Backspace'].map((name) => moveOfKey(key(name)))).toEqual(
      Array(3).fill('back'),
    );
    expect(moveOfKey(key(' ', { shiftKey: true }))).toBe('back');
    expect(moveOfKey(key('ㅣ', { code: 'KeyL' }))).toBe('laser');
    expect(moveOfKey(key('Escape'))).toBe('end');
    expect(moveOfKey(key('z', { ctrlKey: true }))).toBeNull();
    expect(moveOfKey(key('Delete'))).toBeNull();
  });
});

describe('a view of what is seen', () => {
  const seen = { x: 0.123456, y: -3.3333, width: 812.04, height: 600, zoom: 1.234567 };
  const look = { lens: 'emotion', filter: { channels: [site], hides: true } } as const;

  it('remembers lens, filter, persona and place, and gives the filter back', () => {
    const content = contentOf({ look, persona: family }, seen);
    expect(content).toEqual({
      lens: 'emotion',
      persona: family,
      channels: [site],
      hides: true,
      seen: { x: 0.1, y: -3.3, width: 812, height: 600, zoom: 1.2346 },
    });
    expect(filterOf({ ...content })).toEqual(look.filter);
    expect(createView.can(smallJourney(), { name: 'A', ...content })).toBeNull();
  });

  it('forgets on updating what is no longer seen', () => {
    const update = updateOf({ look: { lens: 'health', filter: {} }, persona: null }, seen);
    expect(Object.keys(update).filter((field) => update[field as keyof typeof update] === undefined)).toEqual(
      ['lens', 'persona', 'personas', 'channels', 'departments', 'grades', 'momentsOfTruth', 'hides'],
    );
  });

  it('has no empty lists: what is ticked off leaves no trace', () => {
    const once = toggleInFilter({}, 'channels', site);
    expect(once).toEqual({ channels: [site] });
    expect(toggleInFilter(once, 'channels', site)).toEqual({});
  });
});
