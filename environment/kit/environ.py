"""The variables of the prepared environment: every Jupyter folder inside the checkout, the kernel, the engine."""

from __future__ import annotations

import os

from kit.java_options import java_variables
from kit.layout import Layout, scripts_of

# what other Java kernels read; a class path with a missing folder ends a kernel as it starts
OTHER_KERNELS = ("IJAVA_", "JJAVA_", "RJK_")
NOT_INHERITED = ("PYTHONHOME", "PYTHONPATH")


def variables(layout: Layout) -> dict[str, str]:
    """Give the whole environment in which a command of the kit runs."""
    state = layout.jupyter_state
    path = [str(scripts_of(layout.venv)), os.environ.get("PATH", "")]
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in NOT_INHERITED and not name.startswith(OTHER_KERNELS)
    }
    return {
        **inherited,
        **java_variables(layout),
        "PATH": os.pathsep.join(part for part in path if part),
        "VIRTUAL_ENV": str(layout.venv),
        "PYTHONNOUSERSITE": "1",
        "RESNETLAB_HOME": str(layout.root),
        "JUPYTER_PATH": str(layout.jupyter),
        "JUPYTER_CONFIG_DIR": str(layout.jupyter_config),
        "JUPYTER_DATA_DIR": str(state / "data"),
        "JUPYTER_RUNTIME_DIR": str(state / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(state / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(state / "workspaces"),
        "IPYTHONDIR": str(state / "ipython"),
        "XDG_CACHE_HOME": str(layout.cache),
    }
