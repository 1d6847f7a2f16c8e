"""The entry point on every platform: `py environment/kit start` on Windows, environment/start elsewhere."""

import os
import sys

if sys.version_info < (3, 10):
    sys.exit(
        "This kit needs Python 3.10 or newer, and this is Python %d.%d; mend it with: %s"
        % (
            sys.version_info[0],
            sys.version_info[1],
            "py install 3.13" if os.name == "nt" else "sudo apt-get install python3 python3-venv",
        )
    )

sys.path[0] = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
sys.dont_write_bytecode = True

from kit.cli import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
