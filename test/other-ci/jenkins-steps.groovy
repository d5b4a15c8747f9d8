// Runs vars/modelGate.groovy outside of Jenkins: the steps that it calls, as far as it calls them.
// Arguments: the file, a folder for temporary files, then NAME=VALUE for each option.
import org.codehaus.groovy.control.CompilerConfiguration

abstract class Steps extends Script {
  def sh(Map step) {
    def process = new ProcessBuilder('bash', '-e', '-c', step.script as String).directory(new File(here())).inheritIO().start()
    int code = process.waitFor()
    if (step.returnStatus) return code
    if (code != 0) throw new RuntimeException("script returned exit code ${code}")
  }
  def folders = []
  String here() { folders ? folders[-1] : System.getProperty('user.dir') }
  def dir(String path, Closure body) {
    new File(path).mkdirs()
    folders << path
    try { body() } finally { folders.removeLast() }
  }
  def deleteDir() { new File(here()).deleteDir(); new File(here()).mkdirs() }
  def pwd(Map step) { System.getProperty('temporary') }
  def junit(Map step) { println "junit ${step.testResults}" }
  def archiveArtifacts(Map step) { println "archived ${step.artifacts}" }
  def unstable(String message) { println "unstable ${message}" }
  def error(String message) { throw new RuntimeException(message) }
}

def configuration = new CompilerConfiguration(scriptBaseClass: Steps.name)
def step = new GroovyShell(this.class.classLoader, new Binding(), configuration).parse(new File(args[0]))
System.setProperty('temporary', args[1])
def options = args.drop(2).collectEntries { it.split('=', 2).with { [(it[0]): it[1] == 'true' ? true : it[1]] } }
try {
  println "returned ${step.call(options)}"
} catch (RuntimeException e) {
  println "failed: ${e.message}"
  System.exit(1)
}
