"""A server on this machine that answers like a language model, with what was recorded."""

from __future__ import annotations

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread


@contextmanager
def server(content, status=200):
    """Give the address of a server with one recorded answer to all, and what it is asked."""
    asked = []
    answer = {"choices": [{"message": {"role": "assistant", "content": content}}]}

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            asked.append((self.path, json.loads(self.rfile.read(length))))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *words):
            pass

    made = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{made.server_port}/v1", asked
    finally:
        made.shutdown()
        thread.join()
        made.server_close()


def items(*pairs):
    return json.dumps({"items": [{"quote": quote, "label": label} for quote, label in pairs]})
