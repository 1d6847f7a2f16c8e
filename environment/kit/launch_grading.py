"""Runs the autograder. It needs the jars and the engine, and no Python package."""

from __future__ import annotations

import os
from collections.abc import Sequence

from kit.java_options import cores, java_variables, jvm_flags
from kit.java_packages import class_path
from kit.layout import Layout
from kit.prepare import Goal, prepare
from kit.run_command import become

MAIN_CLASS = "resnetlab.grading.Main"

# the reference's networks and what is kept of all results; on top of it, each job's compiler
SHARED_MEGABYTES, MEGABYTES_OF_A_JOB = 640, 128


def grade(layout: Layout, arguments: Sequence[str]) -> int:
    jdk = prepare(layout, Goal.GRADE)
    jars = os.pathsep.join(str(jar) for jar in class_path(layout))
    heap = f"-Xmx{SHARED_MEGABYTES + MEGABYTES_OF_A_JOB * cores()}m"
    command = [str(jdk.java), *jvm_flags(layout, jdk), heap, "-cp", jars, MAIN_CLASS, *arguments]
    return become(command, {**os.environ, **java_variables(layout), "RESNETLAB_HOME": str(layout.root)})
