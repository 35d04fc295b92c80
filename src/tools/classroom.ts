/** What stands beside the site in its .zip: how to open it in a room without a network. @param folder the one it must stay in, if any */
export const classroom = (folder: string): string => `弯 · Bend

把这个压缩包解开，在解开的文件夹里启动任何一个网页服务器，例如：

    python3 -m http.server 8000        （多数 macOS、Linux 自带 Python）
    py -m http.server 8000             （Windows 上装过 Python 的）
    npx serve -l 8000                  （装过 Node.js 的）

然后在浏览器里打开 http://localhost:8000/${folder && `${folder}/`} 。同一间教室里的其他设备，把 localhost 换成这台
电脑的地址。${folder ? `网站须留在文件夹 ${folder} 里。` : '网站须放在服务器的根目录下。'}直接双击 index.html 打开是不行的：浏览器不让文件里的页面加载脚本。


Unpack this archive and start any web server in the folder, for instance:

    python3 -m http.server 8000        (most of macOS and Linux have Python)
    py -m http.server 8000             (Windows with Python installed)
    npx serve -l 8000                  (with Node.js installed)

Then open http://localhost:8000/${folder && `${folder}/`} in a browser; from other devices in the room, with this
computer's address in place of localhost. ${folder ? `The site has to stay in its folder, ${folder}.` : 'The site has to be at the root of the server.'} Opening index.html by a double click does not work:
browsers let no page of a file load its scripts.
`
