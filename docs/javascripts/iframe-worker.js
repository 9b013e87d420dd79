// The search runs in a worker, which browsers do not allow on pages from the file system. There, this script runs it in
// a hidden frame. Zensical recognizes the name of this file, and loads no such script from another host.
if (location.protocol === "file:") {
  window.Worker = class {
    constructor(url) {
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      const scope = this.frame.contentWindow;
      this.ready = new Promise((resolve) => (scope.ready = resolve));
      this.listen = (event) => event.source === scope && this.onmessage?.(event);
      addEventListener("message", this.listen);
      scope.document.write(
        `<script>postMessage = (message) => parent.postMessage(message, "*")</script>
         <script src="${url}" onload="ready()"></script>`,
      );
      scope.document.close();
    }

    postMessage(data) {
      this.ready.then(() => this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data })));
    }

    terminate() {
      removeEventListener("message", this.listen);
      this.frame.remove();
    }
  };
}
