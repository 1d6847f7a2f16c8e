"""Starts the server of a class hub: what the hub itself needs comes from the image's own Python, JupyterLab from the kit's environment."""

import sys
import sysconfig
from pathlib import Path

image = sysconfig.get_path("purelib", vars={"base": sys.base_prefix})
if not Path(image, "jupyterhub").is_dir():
    mend = f"{sys.base_prefix}/bin/python3 -m pip install jupyterhub"
    sys.exit(f"There is no jupyterhub in {image}, where repo2docker puts it; mend it with: {mend}")
sys.path.append(image)  # last: the image's JupyterLab is older

from jupyterhub.singleuser import main  # noqa: E402

sys.exit(main())
