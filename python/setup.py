"""A wheel that carries the program is for one platform; the rest is in pyproject.toml."""

import pathlib

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel

CARRIED = any((pathlib.Path(__file__).parent / "overlap" / "bin").glob("overlap*"))


class Wheel(bdist_wheel):
    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = not CARRIED

    def get_tag(self):
        python, abi, platform = super().get_tag()
        return ("py3", "none", platform) if CARRIED else (python, abi, platform)


setup(cmdclass={"bdist_wheel": Wheel})
