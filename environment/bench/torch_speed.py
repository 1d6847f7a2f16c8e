"""Runs ResNet-50 (v1) in PyTorch, eagerly, and prints what resnetlab.measure.NetworkSpeed prints. See network_speed.py.

Arguments: threads, forward or training, warm-up runs, timed runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import torch
from torch import Tensor, nn

CLASSES = 6


def conv_norm(channels: int, filters: int, kernel: int, stride: int = 1) -> list[nn.Module]:
    conv = nn.Conv2d(channels, filters, kernel, stride, kernel // 2, bias=False)
    return [conv, nn.BatchNorm2d(filters)]


class Bottleneck(nn.Module):
    """1x1 with the stride, 3x3, 1x1 and a shortcut."""

    def __init__(self, channels: int, width: int, stride: int) -> None:
        super().__init__()
        inner = [*conv_norm(channels, width, 1, stride), nn.ReLU(True), *conv_norm(width, width, 3), nn.ReLU(True)]
        self.main = nn.Sequential(*inner, *conv_norm(width, 4 * width, 1))
        same = channels == 4 * width
        self.shortcut = nn.Identity() if same else nn.Sequential(*conv_norm(channels, 4 * width, 1, stride))

    def forward(self, images: Tensor) -> Tensor:
        return torch.relu(self.main(images) + self.shortcut(images))


def resnet50() -> nn.Module:
    layers: list[nn.Module] = [*conv_norm(3, 64, 7, 2), nn.ReLU(True), nn.MaxPool2d(3, 2, 1)]
    channels = 64
    for stage, blocks in enumerate((3, 4, 6, 3)):
        width = 64 << stage
        for block in range(blocks):
            layers.append(Bottleneck(channels, width, 2 if stage > 0 and block == 0 else 1))
            channels = 4 * width
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, CLASSES))


def forward() -> Callable[[], object]:
    network = resnet50().eval()
    picture = torch.randn(1, 3, 224, 224)

    def run() -> object:
        with torch.no_grad():
            return network(picture)

    return run


def training() -> Callable[[], object]:
    network = resnet50()
    images, labels = torch.randn(8, 3, 64, 64), torch.tensor([0, 1, 2, 3, 4, 5, 0, 1])
    optimizer, loss = torch.optim.SGD(network.parameters(), 1e-3), nn.CrossEntropyLoss()

    def run() -> object:
        optimizer.zero_grad()
        value = loss(network(images), labels)
        value.backward()
        optimizer.step()
        return value.item()

    return run


def main(threads: int, work: str, warm_up: int, timed: int) -> None:
    torch.set_num_threads(threads)
    run = forward() if work == "forward" else training()
    for number in range(warm_up + timed):
        cores, wall = time.process_time(), time.perf_counter()
        run()
        if number >= warm_up:
            print(f"{(time.perf_counter() - wall) * 1e3:.2f} {(time.process_time() - cores) * 1e3:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
