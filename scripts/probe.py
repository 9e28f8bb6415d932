#!/usr/bin/env python3
"""Run snippets on tclsh and on Feather and print what differs.

usage: probe.py [--traces | --record] [--tester PROGRAM] FILE ...

FILE holds snippets with an empty line between each two; lines that begin with `#` before a snippet are comments; results
(`-> ` and `!> `, as in tests/cases) are passed over, so that the golden files are probes as well. Each snippet runs in a
fresh interpreter on both sides.

    --traces   run each snippet below `catch`, and compare its code, errorCode and errorInfo too
    --record   print golden cases, with what tclsh gives, of the snippets on which both agree; the others to stderr

PROGRAM speaks the protocol of feather-tester --batch; the default is the engine alone, target/debug/examples/tester.
"""
import argparse, json, os, re, subprocess, sys

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

DRIVER = r"""
fconfigure stdin -encoding utf-8; fconfigure stdout -encoding utf-8
proc hex {text} { binary encode hex [encoding convertto utf-8 $text] }
while {[gets stdin line] >= 0} {
    set child [interp create]
    interp limit $child time -seconds [expr {[clock seconds] + 10}]
    set script [encoding convertfrom utf-8 [binary decode hex $line]]
    set code [catch {interp eval $child $script} result options]
    if {$code == 2 && [dict get $options -code] == 1 } { set code 1 }
    puts "$code [hex $result]"
    flush stdout
    interp delete $child
}
"""

def snippets(path):
    """The snippets of a file, each a list of lines."""
    found, now = [], []
    def end():
        while now and now[0].startswith("#"): now.pop(0)
        if now: found.append("\n".join(now))
        now.clear()
    in_result = False
    for line in open(path, encoding="utf-8", newline="\n"):
        line = line.rstrip("\n")
        if line.startswith(("-> ", "!> ")) or line in ("->", "!>"): in_result = True; continue
        if line == "": end(); in_result = False
        elif not (in_result and line.startswith("   ")): now.append(line)
    end()
    return found

def quoted(text):
    """A Tcl word that gives the text."""
    return '"' + re.sub(r'[\\\[\]${}";]', lambda m: "\\" + m.group(), text).replace("\n", "\\n") + '"'

def wrapped(script):
    return (f"set ::probe_script {quoted(script)}\n"
            "set ::probe_code [catch {uplevel #0 $::probe_script} ::probe_message ::probe_options]\n"
            "if {$::probe_code == 1} {list 1 $::probe_message [dict get $::probe_options -errorcode] "
            "[dict get $::probe_options -errorinfo]} else {list $::probe_code $::probe_message}")

class Tclsh:
    def __init__(self): self.start()
    def start(self):
        open("/tmp/probe-driver.tcl", "w").write(DRIVER)
        self.process = subprocess.Popen(["tclsh", "/tmp/probe-driver.tcl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
    def run(self, script):
        self.process.stdin.write(script.encode("utf-8", "surrogatepass").hex() + "\n"); self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line: self.start(); return ("died", "")
        code, _, text = line.rstrip("\n").partition(" ")
        # Tcl writes NUL as two bytes, and halves of a pair each on its own.
        answer = bytes.fromhex(text).replace(b"\xc0\x80", b"\0").decode("utf-8", "replace")
        return ("error" if code == "1" else "ok", answer)

class Feather:
    def __init__(self, argv): self.argv = argv; self.start()
    def start(self):
        self.process = subprocess.Popen(self.argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=open("/tmp/probe-feather.err", "w"), text=True, encoding="utf-8")
    def run(self, script):
        self.process.stdin.write(json.dumps({"id": 1, "script": script}) + "\n"); self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            self.process.wait(); self.start(); return ("died", open("/tmp/probe-feather.err").read()[-300:])
        answer = json.loads(line)
        return ("ok", answer["result"]) if answer["return"] == "TCL_OK" else ("error", answer["error"])

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--traces", action="store_true")
    ap.add_argument("--record", action="store_true")
    ap.add_argument("--tester", default=os.path.join(HERE, "target/debug/examples/tester"))
    ap.add_argument("files", nargs="+")
    a = ap.parse_args()
    tclsh, feather = Tclsh(), Feather(a.tester.split())
    total = differ = 0
    for path in a.files:
        for script in snippets(path):
            total += 1
            run = wrapped(script) if a.traces else script
            theirs, ours = tclsh.run(run), feather.run(run)
            if theirs != ours:
                differ += 1
                print(f"{script}\n    tclsh   {theirs[0]}: {theirs[1]}\n    feather {ours[0]}: {ours[1]}\n",
                      file=sys.stderr if a.record else sys.stdout)
            elif a.record:
                mark = "->" if theirs[0] == "ok" else "!>"
                lines = theirs[1].split("\n")
                print(script + "\n" + mark + (" " + lines[0] if lines[0] else ""))
                for line in lines[1:]: print("   " + line)
                print()
    print(f"{total} snippets, {differ} differ", file=sys.stderr)

main()
