/**
 * Starts, feeds, limits and ends workers, and proves at start-up which protections hold.
 *
 * <h2>Theory of operation</h2>
 *
 * <p>Learner code is hostile until proven otherwise. It is never compiled or loaded in the server:
 * both happen in processes below it, which hold nothing worth stealing and are believed in nothing.
 *
 * <pre>
 * server ── spawner ──┬── compile worker   long-lived, recycled
 *                     ├── runner           one submission, then it ends
 *                     └── runner           booted, confined, waiting
 * </pre>
 *
 * <p>The <em>spawner</em> is a process, not a thread, because Landlock and credentials belong to
 * threads and are inherited by what these start: a restricted thread inside the server would slowly
 * poison it. It restricts itself before it exists: a launcher gives up files, network and user,
 * then replaces itself by the spawner, so that no thread of it was ever free.
 *
 * <p>A <em>worker</em> boots within those restrictions, touches what a JVM loads lazily from files,
 * and shuts itself in: it dies with its parent, can't be traced, has resource limits, and behind a
 * filter over all threads can make only the system calls of a computing JVM. Only then does it say
 * that it is ready, and only then is it given anything.
 *
 * <h2>Threats and answers</h2>
 *
 * <table>
 * <caption>What learner code may try, and what stops it</caption>
 * <tr><th>Threat</th><th>Answer</th></tr>
 * <tr><td>Read or write files, run programs, use the network, signal or trace others, load native
 *   code, escape by a kernel interface such as io_uring</td>
 *   <td>The system-call filter has no open, exec, socket, kill, ptrace, clone or unshare. While a
 *   worker still boots, Landlock shows it only the JDK and its own jar, its user owns nothing, and
 *   its network is empty.</td></tr>
 * <tr><td>Start threads</td><td>clone is refused as on a machine out of threads.</td></tr>
 * <tr><td>Loop without end, swallow every error, recurse</td>
 *   <td>Processor time is read from outside, by the kernel's clock of the process; at the limit the
 *   process is killed. Time on the wall has a limit of its own, so that sleeping ends too.</td></tr>
 * <tr><td>Fill memory</td><td>The heap's and the kernel's limit for private memory. Where the server
 *   may make a {@linkplain dev.gradus.sandbox.ControlGroup control group}, all workers together have
 *   one more; and where the machine's memory ends, the kernel ends a worker before the server or its
 *   database, which costs the learner nothing.</td></tr>
 * <tr><td>Flood the output</td><td>It is counted inside, and again outside in what arrives; a worker
 *   that sends more than one frame at a time is killed.</td></tr>
 * <tr><td>Forge frames, claim wrong lengths</td><td>One parser reads them; counts are checked against
 *   maxima and what has arrived before anything is allocated. A forged result is only a wrong
 *   answer: what is expected never enters the sandbox, and no verdict leaves it.</td></tr>
 * <tr><td>Find the tests, the expected values, another's submission</td>
 *   <td>They are not there. Inputs come one test at a time; environment, arguments and working
 *   folder are empty; a runner serves one submission and ends.</td></tr>
 * <tr><td>Leave something behind</td><td>Nothing can be written; the process ends; classes that
 *   can keep anything are loaded afresh for each test.</td></tr>
 * <tr><td>Blow up the compiler</td><td>It has limits of processor and wall time and a process of its
 *   own, which is replaced after a task that hurt it, and after 500 others; while one is long
 *   at a task, another works beside it for those who wait.</td></tr>
 * <tr><td>Use what the exercise teaches, or what is not taught yet</td>
 *   <td>{@link dev.gradus.sandbox.ApiCheck} reads the compiled bytes; a teacher and a second wall,
 *   never the only one.</td></tr>
 * <tr><td>Outlive the server</td><td>The spawner ends its workers when the pipe from the server
 *   closes; confined workers ask the kernel to be killed when the spawner goes.</td></tr>
 * </table>
 *
 * <h2>Proof</h2>
 *
 * <p>None of this is assumed. At each start, and again every few minutes, workers of each kind
 * <em>try</em> the forbidden acts and honest programs must work; the {@linkplain
 * dev.gradus.sandbox.Proof proof} says which tier held and what failed. Where an honest program
 * fails, a {@linkplain dev.gradus.sandbox.Diagnosis search} finds the system call that it lacks, as
 * after a change of the JDK.
 *
 * <h2>Other systems</h2>
 *
 * <p>All this is Linux. Elsewhere learner code is refused, unless the operator asks for the tier
 * {@code none} on a server that nobody else can reach: then the same processes run it without any
 * confinement, no system call is made by us, limits are kept by the clock and the heap alone, and
 * every page says so.
 *
 * <h2>What is done without</h2>
 *
 * <p>Bubblewrap, even where it is installed. Its empty network is asked of the kernel directly; its
 * file system of few folders is what Landlock shows, and is gone with the last open call once a
 * worker is shut in; its process namespace would hide from the server whose processor time and
 * memory it reads. No tier would be stronger for a program that starts before each worker.
 *
 * <h2>What is not claimed</h2>
 *
 * <p>A flaw of the kernel that is reachable by the calls on the list is not stopped. Learner code
 * that avoids the bytecode check can confuse its own runner, and lower its own verdict. The heap
 * limit is that of the runner's class, not to the byte that of the exercise.
 */
@NullMarked
package dev.gradus.sandbox;

import org.jspecify.annotations.NullMarked;
