type Colour = readonly [red: number, green: number, blue: number];

export function drawnPerson(x: number, y: number): Colour | undefined;
export function checkeredWall(x: number, y: number): Colour;
