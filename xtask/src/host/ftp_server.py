"""Serves an empty directory with pyftpdlib until standard input ends.

Prints the address of the server first.
"""

import logging
import sys
import tempfile
import threading

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.ioloop import IOLoop
from pyftpdlib.servers import FTPServer

USER, PASSWORD = "user", "12345"

# Only problems of the server itself are worth printing.
logging.disable(logging.INFO)

with tempfile.TemporaryDirectory() as directory:
    authorizer = DummyAuthorizer()
    authorizer.add_user(USER, PASSWORD, directory, perm="elradfmwMT")
    handler = type("Handler", (FTPHandler,), {"authorizer": authorizer, "auth_failed_timeout": 0})
    server = FTPServer(("127.0.0.1", 0), handler, ioloop=IOLoop())
    print(f"ftp://{USER}:{PASSWORD}@127.0.0.1:{server.address[1]}/", flush=True)
    is_running = True

    def serve() -> None:
        while is_running:
            server.ioloop.loop(timeout=0.05, blocking=False)
        server.close_all()

    thread = threading.Thread(target=serve)
    thread.start()
    sys.stdin.read()
    is_running = False
    thread.join()
