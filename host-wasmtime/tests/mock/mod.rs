//! Guest modules made by hand: they speak the ABI, and do with it what a well-built engine never would.
//!
//! A mock's `feather_script_eval` looks at the first byte of the script and runs the body that was given for it; without
//! one it answers `ok`. Layout of its memory: text at `TEXT`, the script that is passed in at `SCRIPT`, a buffer for
//! replies at `BUFFER`.

#![allow(dead_code, reason = "each test file uses a part of it")]

use feather_wasmtime::{Engine, IMPORTS};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, GlobalSection, GlobalType, ImportSection, InstructionSink, MemorySection,
    MemoryType, Module, TypeSection, ValType,
};

/// Where the texts of a mock begin.
pub const TEXT: i32 = 64;
/// Where the blocks that the host asks for are.
pub const SCRIPT: i32 = 4096;
/// Where replies go.
pub const BUFFER: i32 = 32768;
/// The room for them.
pub const ROOM: i32 = 1024;

/// Locals of a body: the parameters of `feather_script_eval`, then two of its own.
pub const INTERP: u32 = 0;
pub const PTR: u32 = 1;
pub const LEN: u32 = 2;
pub const COUNT: u32 = 4;

/// The index of an import, which is also its function index.
pub fn import(name: &str) -> u32 {
    let full = format!("feather_host_{name}");
    let at = IMPORTS.iter().position(|(name, ..)| *name == full);
    u32::try_from(at.expect("a known import")).expect("few imports")
}

type Body = Box<dyn Fn(&mut InstructionSink<'_>)>;

/// A mock in the making.
pub struct Mock {
    bodies: Vec<(u8, Body)>,
    text: Vec<u8>,
    abi: i32,
    alloc: i32,
    without: &'static str,
}

impl Default for Mock {
    fn default() -> Mock {
        Mock {
            bodies: Vec::new(),
            text: Vec::new(),
            abi: 1,
            alloc: SCRIPT,
            without: "",
        }
    }
}

impl Mock {
    pub fn new() -> Mock {
        Mock::default()
    }

    /// What scripts that begin with `byte` do; the body leaves a status on the stack.
    pub fn on(mut self, byte: u8, body: impl Fn(&mut InstructionSink<'_>) + 'static) -> Mock {
        self.bodies.push((byte, Box::new(body)));
        self
    }

    /// Puts bytes into memory at [`TEXT`].
    pub fn text(mut self, bytes: &[u8]) -> Mock {
        self.text = bytes.to_vec();
        self
    }

    pub fn abi(mut self, version: i32) -> Mock {
        self.abi = version;
        self
    }

    /// What `feather_arena_alloc` answers.
    pub fn alloc(mut self, ptr: i32) -> Mock {
        self.alloc = ptr;
        self
    }

    /// Leaves an export out.
    pub fn without(mut self, export: &'static str) -> Mock {
        self.without = export;
        self
    }

    pub fn engine(self) -> Engine {
        self.build().expect("a mock that loads")
    }

    pub fn build(self) -> Result<Engine, feather_wasmtime::Error> {
        Engine::builder()
            .module(self.wasm())
            .no_cache()
            .pool_size(2)
            .build()
    }

    pub fn wasm(&self) -> Vec<u8> {
        let mut types = TypeSection::new();
        let mut imports = ImportSection::new();
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        let mut code = CodeSection::new();
        let mut count = 0u32;
        let kind = |name: &str| match name {
            "f64" => ValType::F64,
            _ => ValType::I32,
        };
        for (name, params, result) in IMPORTS {
            types.ty().function(
                params.iter().map(|name| kind(name)),
                (!result.is_empty()).then(|| kind(result)),
            );
            imports.import("env", name, EntityType::Function(count));
            count += 1;
        }
        let mut define = |name: &'static str, params: &[ValType], result, body: Function| {
            types.ty().function(params.iter().copied(), [result]);
            functions.function(count);
            code.function(&body);
            if name != self.without {
                exports.export(name, ExportKind::Func, count);
            }
            count += 1;
        };
        pub const I: ValType = ValType::I32;
        let constant = |value: i32| {
            let mut body = Function::new([]);
            body.instructions().i32_const(value).end();
            body
        };
        let mut none = Function::new([]);
        none.instructions().f64_const(0.0.into()).end();
        define("feather_abi_version", &[], I, constant(self.abi));
        define("feather_arena_alloc", &[I], I, constant(self.alloc));
        define("feather_stat", &[I], ValType::F64, none);
        define("feather_limit", &[I, ValType::F64], I, constant(0));
        define("feather_interp_init", &[I], I, constant(0));
        define("feather_script_eval", &[I; 4], I, self.eval_body());
        define("feather_command_exec", &[I; 4], I, self.eval_body());
        define("feather_resume", &[I; 3], I, Self::resume_body());
        define("feather_parse_command", &[I; 3], I, constant(0));

        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        if self.without != "memory" {
            exports.export("memory", ExportKind::Memory, 0);
        }
        let mut globals = GlobalSection::new();
        let global = GlobalType {
            val_type: I,
            mutable: true,
            shared: false,
        };
        globals.global(global, &ConstExpr::i32_const(0));
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(0), *b"\x02\x02ok");
        data.active(0, &ConstExpr::i32_const(TEXT), self.text.iter().copied());
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&memories)
            .section(&globals)
            .section(&exports)
            .section(&code)
            .section(&data);
        module.finish()
    }

    /// Takes the answer's value for the result.
    fn resume_body() -> Function {
        let mut function = Function::new([]);
        let mut code = function.instructions();
        code.local_get(INTERP)
            .i32_const(0)
            .local_get(PTR)
            .i32_const(1)
            .i32_add()
            .local_get(LEN)
            .i32_const(1)
            .i32_sub()
            .call(import("interp_result"))
            .i32_const(0)
            .end();
        function
    }

    /// Runs the body for the script's first byte; else answers `ok`.
    fn eval_body(&self) -> Function {
        let mut function = Function::new([(2, ValType::I32)]);
        let mut code = function.instructions();
        for (byte, body) in &self.bodies {
            code.local_get(PTR)
                .i32_load8_u(wasm_encoder::MemArg {
                    offset: 0,
                    align: 0,
                    memory_index: 0,
                })
                .i32_const((*byte).into())
                .i32_eq()
                .if_(wasm_encoder::BlockType::Empty);
            body(&mut code);
            code.return_().end();
        }
        result(&mut code, 0, 0, 4);
        code.end();
        function
    }
}

/// Hands `len` bytes at `ptr` over as the result and leaves `status` on the stack.
pub fn result(code: &mut InstructionSink<'_>, status: i32, ptr: i32, len: i32) {
    code.local_get(INTERP)
        .i32_const(status)
        .i32_const(ptr)
        .i32_const(len)
        .call(import("interp_result"))
        .i32_const(status);
}

/// Calls an import with the interpreter's number and constants; its result stays on the stack.
pub fn ask(code: &mut InstructionSink<'_>, name: &str, args: &[i32]) {
    code.local_get(INTERP);
    for &arg in args {
        code.i32_const(arg);
    }
    code.call(import(name));
}

/// Hands the integer on the stack over as the result, with status 0.
pub fn give_int(code: &mut InstructionSink<'_>) {
    let at = |offset| wasm_encoder::MemArg {
        offset,
        align: 0,
        memory_index: 0,
    };
    code.local_set(COUNT)
        .i32_const(BUFFER)
        .i32_const(3)
        .i32_store8(at(0))
        .i32_const(BUFFER)
        .local_get(COUNT)
        .i32_store(at(1));
    result(code, 0, BUFFER, 5);
}

/// Hands the value of the bind reply in the buffer over as the result, its length being on the stack, with its first
/// byte as the status.
pub fn give_reply(code: &mut InstructionSink<'_>) {
    let first = wasm_encoder::MemArg {
        offset: 0,
        align: 0,
        memory_index: 0,
    };
    code.local_set(COUNT)
        .local_get(INTERP)
        .i32_const(BUFFER)
        .i32_load8_u(first)
        .i32_const(BUFFER + 1)
        .local_get(COUNT)
        .i32_const(1)
        .i32_sub()
        .call(import("interp_result"))
        .i32_const(BUFFER)
        .i32_load8_u(first);
}
