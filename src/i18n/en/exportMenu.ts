export const exporting = {
  scaleTimes: '{{scale}}×',
  background: 'Background',
  size: '{{width}} × {{height}} pixels',
  png: 'PNG',
  svg: 'SVG',
  pngLabel: 'Download as PNG',
  svgLabel: 'Download as SVG',
  copyLabel: 'Copy the picture to the clipboard',
  carries: 'A PNG or SVG carries the map and opens again in Touchstone. A copied picture is only a picture.',
  preview: 'Preview of the picture',
  working: 'Drawing the picture…',
  progress: '{{percent}} done',
  savedPicture: 'Saved as {{name}}. This picture carries the map and opens again in Touchstone.',
  copied: 'The picture is on the clipboard.',
  cancelled: 'Cancelled. Nothing was written.',
  tooLarge:
    'At {{scale}}× this picture would be larger than the browser can draw. {{greatest}}× is the greatest that works here.',
  tooLargeAtAll: 'This map is larger than the browser can draw as a PNG. SVG has no such limit.',
  tooLargeSmaller: 'Export at {{greatest}}×',
  noMemory: 'The browser had no memory left for this picture. The map is safe. Try a smaller size, or SVG.',
  noClipboard: 'This browser does not let a page copy pictures. Download the PNG instead.',
  clipboardRefused:
    'The browser refused the clipboard. Click into this page and try again, or download the PNG.',

  pictureHealth: 'Health',
  pictureMethod:
    'Adjusted health 0–100, pulled towards the journey average where answers are few; lowest first.',
  pictureMade: 'As of {{date}}',
  pictureShown: '{{shown}} of {{total}} touchpoints shown',
  pictureSource: 'As of {{date}} · Source: {{source}}',
  pictureDescription: '{{stages}}, {{touchpoints}}',
};
