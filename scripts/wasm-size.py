#!/usr/bin/env python3
"""Print the sections of a WebAssembly module, its biggest functions and the modules they belong to.

usage: wasm-size.py MODULE [COUNT]

The module needs its name section: `make size` builds one that is not stripped.
"""
import collections
import re
import sys


def leb(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def path(name):
    """The parts of a mangled name."""
    if not name.startswith("_ZN"):
        return [name[:40]]
    parts, at = [], 3
    while at < len(name) and name[at].isdigit():
        end = at
        while name[end].isdigit():
            end += 1
        length = int(name[at:end])
        parts.append(name[end : end + length])
        at = end + length
    return parts


def owner(name):
    """The module that a function belongs to, two levels deep."""
    parts = path(name)
    text = "::".join(parts[:3])
    inner = re.search(r"feather\.\.(\w+)\.\.(\w+)", text)
    if parts[0] != "feather" and inner:
        return f"{parts[0]} for feather::{inner[1]}"
    return "::".join(parts[:3]) if parts[0] == "feather" else "::".join(parts[:2])


def main():
    data = open(sys.argv[1], "rb").read()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    at, imports, sizes, names = 8, 0, [], {}
    kinds = "custom type import function table memory global export start element code data datacount".split()
    while at < len(data):
        kind = data[at]
        length, at = leb(data, at + 1)
        end = at + length
        label = kinds[kind]
        if kind == 0:
            n, p = leb(data, at)
            label = "custom " + data[p : p + n].decode()
            p += n
            if label == "custom name":
                while p < end:
                    sub = data[p]
                    size, p = leb(data, p + 1)
                    stop = p + size
                    if sub == 1:
                        total, p = leb(data, p)
                        for _ in range(total):
                            index, p = leb(data, p)
                            n, p = leb(data, p)
                            names[index] = data[p : p + n].decode("utf-8", "replace")
                            p += n
                    p = stop
        elif kind == 2:
            total, p = leb(data, at)
            for _ in range(total):
                for _ in range(2):
                    n, p = leb(data, p)
                    p += n
                what = data[p]
                p += 1
                if what == 0:
                    imports += 1
                    _, p = leb(data, p)
                elif what == 1:
                    p += 1
                    flags, p = leb(data, p)
                    for _ in range(1 + (flags & 1)):
                        _, p = leb(data, p)
                elif what == 2:
                    flags, p = leb(data, p)
                    for _ in range(1 + (flags & 1)):
                        _, p = leb(data, p)
                else:
                    p += 2
        elif kind == 10:
            total, p = leb(data, at)
            for i in range(total):
                n, p = leb(data, p)
                sizes.append((n, imports + i))
                p += n
        print(f"{length:9d}  {label}")
        at = end
    print(f"{len(data):9d}  in all\n")
    owners = collections.Counter()
    for n, index in sizes:
        owners[owner(names.get(index, "?"))] += n
    for module, n in owners.most_common(count):
        print(f"{n:9d}  {module}")
    print()
    for n, index in sorted(sizes, reverse=True)[:count]:
        print(f"{n:9d}  {names.get(index, '?')[:120]}")


main()
