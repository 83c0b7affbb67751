// A photo is made smaller on the phone before it goes up: its owner pays for the bytes. What is no picture this browser can open, or would not
// get smaller, goes as it is. The new picture stands upright and holds nothing but what is seen, no place where it was taken.
const longest = 2000;
const quality = 0.8;

export const shrunk = async file => {
  if (!file?.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    const paper = canvas.getContext('2d');
    paper.fillStyle = '#fff'; // where a picture is see-through
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise(done => { canvas.toBlob(done, 'image/jpeg', quality); });
    return smaller && smaller.size < file.size ? new File([smaller], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
};

// Puts the smaller one in the place of what was chosen, unless something else was chosen meanwhile.
export const shrink = async field => {
  const [chosen] = field.files;
  const smaller = await shrunk(chosen);
  if (smaller === chosen || field.files[0] !== chosen) return;
  const files = new DataTransfer();
  files.items.add(smaller);
  field.files = files.files;
};
