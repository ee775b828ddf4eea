/** Cards of the peers' pages: as wide and about as high as the app's on a phone, without pictures. */
export const STYLE = `
body { margin: 0; font: 16px/1.4 sans-serif; }
input { display: block; width: 95%; margin: 8px; font: inherit; padding: 8px; }
.card { display: block; box-sizing: border-box; height: 132px; margin: 0; padding: 8px 12px; border-bottom: 1px solid #ccc;
  color: inherit; text-decoration: none; overflow: hidden; }
.card h2 { margin: 0; font-size: 17px; }
.card p { margin: 0; font-size: 14px; }
`;
