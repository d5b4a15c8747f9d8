/**
 * Runs model-gate and fails the stage unless the gate is open; by the exit code, which nothing that the evaluation
 * prints can change. Exit 4 (not enough evidence) is unstable when `allowInconclusive` is true.
 *
 *   modelGate(candidate: 'predictions.csv', baseline: 'git:merge-base:eval/production.csv', run: 'python evaluate.py')
 */
int call(Map options = [:]) {
  def known = ['cli', 'version', 'allowInconclusive', 'config', 'model', 'run', 'candidate', 'baseline', 'metric', 'minImprovement']
  def unknown = options.keySet() - known
  if (unknown) {
    error("modelGate has no ${unknown.join(', ')} (it has: ${known.join(', ')})")
  }
  def flags = [
    config: '--config', model: '--model', run: '--run', candidate: '--candidate',
    baseline: '--baseline', metric: '--metric', minImprovement: '--min-improvement',
  ]
  def args = flags.findAll { name, flag -> options[name] != null }
    .collect { name, flag -> "${flag} ${quoted(options[name].toString())}" }
    .join(' ')
  int code = 70
  try {
    def cli = options.cli ?: installed(options.version ?: '1')
    code = sh(label: 'model-gate', returnStatus: true, script: "node ${quoted(cli)} gate ${args}")
  } finally {
    junit(testResults: 'model-gate-report/junit.xml', allowEmptyResults: true, skipMarkingBuildUnstable: true)
    archiveArtifacts(artifacts: 'model-gate-report/*', allowEmptyArchive: true)
  }
  if (code == 4 && options.allowInconclusive == true) {
    unstable('model-gate: not enough evidence')
  } else if (code != 0) {
    error("model-gate: exit ${code}")
  }
  return code
}

/** Beside the checkout, not in it: its .npmrc and node_modules are the change's. */
private String installed(String version) {
  def home = pwd(tmp: true) + '/model-gate'
  dir(home) {
    deleteDir()
    sh(label: 'install model-gate', script: "npm install --no-audit --no-fund --ignore-scripts --loglevel=error ${quoted('model-gate@' + version)}")
  }
  return home + '/node_modules/model-gate/dist/cli.js'
}

private String quoted(String text) {
  return "'" + text.replace("'", "'\\''") + "'"
}
