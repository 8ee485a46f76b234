/** Taking the map away: files, pictures, the clipboard; and what the save state means. */
export const exporting = {
  title: 'Export',
  heading: 'Take this map away',
  file: 'File',
  json: 'Touchstone file',
  jsonHint: 'Everything in the map. Opens again here and on any other device.',
  picture: 'Picture of the whole map',
  scale: 'Size',
  scaleTimes: '{{scale}}×',
  background: 'Background',
  light: 'Light',
  dark: 'Dark',
  size: '{{width}} × {{height}} pixels',
  png: 'PNG',
  svg: 'SVG',
  copy: 'Copy',
  pngLabel: 'Download as PNG',
  svgLabel: 'Download as SVG',
  copyLabel: 'Copy the picture to the clipboard',
  carries: 'A PNG or SVG carries the map and opens again in Touchstone. A copied picture is only a picture.',
  preview: 'Preview of the picture',
  working: 'Drawing the picture…',
  progress: '{{percent}} done',

  savedFile: 'Saved as {{name}}',
  savedPicture: 'Saved as {{name}}. This picture carries the map and opens again in Touchstone.',
  copied: 'The picture is on the clipboard.',
  cancelled: 'Cancelled. Nothing was written.',
  tooLarge:
    'At {{scale}}× this picture would be larger than the browser can draw. {{greatest}}× is the greatest that works here.',
  tooLargeAtAll: 'This map is larger than the browser can draw as a PNG. SVG has no such limit.',
  tooLargeSmaller: 'Export at {{greatest}}×',
  noMemory: 'The browser had no memory left for this picture. The map is safe. Try a smaller size, or SVG.',
  failed:
    'The picture could not be drawn. The map is safe and nothing was written. Try again, or take the Touchstone file.',
  failedFile: 'The file could not be made. The map is safe on this device. Try again.',
  noClipboard: 'This browser does not let a page copy pictures. Download the PNG instead.',
  clipboardRefused:
    'The browser refused the clipboard. Click into this page and try again, or download the PNG.',

  pictureHealth: 'Health',
  pictureMethod:
    'Adjusted health 0–100, pulled towards the journey average where answers are few; lowest first.',
  pictureMade: 'As of {{date}}',
  pictureSource: 'As of {{date}} · Source: {{source}}',
  pictureDescription: '{{stages}}, {{touchpoints}}',
};

export const saving = {
  label: 'Save state: {{state}}',
  savedHelp: 'Every change is written to this device before this line says so. Nothing leaves it.',
  savingHelp: 'The last changes are on their way to this device’s storage.',
  memoryHelp:
    'This browser gives Touchstone no storage, so the map is gone when this tab is closed. Save it as a file before that.',
  supersededUnsaved:
    'A newer version of Touchstone writes the storage now. The last changes in this tab could not be stored: save them as a file, then reload.',
  persistence: 'How long the browser keeps it',
  granted: 'Kept permanently: the browser does not clear it by itself.',
  notGranted: 'The browser may clear it when the disk is nearly full. Keep a file of what matters.',
  unsupported: 'This browser does not say. Keep a file of what matters.',
  ask: 'Ask to keep it permanently',
  refused: 'The browser said no. It often agrees once the page is bookmarked or installed.',
};
