namespace Ingest.Normalize.ProseTargets;

/// <summary>A part of a project described in prose.</summary>
internal enum ProsePart
{
    /// <summary>项目概况, 项目概述.</summary>
    Overview,
    /// <summary>立项依据.</summary>
    Basis,
    /// <summary>实施主体, 实施方案, 实施周期 and the like.</summary>
    Plan,
    /// <summary>年度预算安排.</summary>
    Budget,
    /// <summary>绩效目标.</summary>
    Goals,
}
